extension SkillTable {
  /// Data, statistics and machine learning.
  static let data = """
    machine learning | ML | 机器学习 | 機械学習
    deep learning | 深度学习
    artificial intelligence | AI | 人工智能
    neural network | CNN | RNN | 神经网络
    natural language processing | NLP | 自然语言处理
    large language model | LLM | 大模型 | 大语言模型
    generative AI | GenAI
    retrieval-augmented generation | RAG
    prompt engineering
    fine-tuning | fine tuning | finetuning | LoRA | 微调
    transformer | transformers | BERT | GPT
    computer vision | CV算法 | 计算机视觉 | image recognition
    reinforcement learning | 强化学习
    recommender system | recommendation system | recommendation | 推荐系统 | 推荐算法
    time series | forecasting | time series analysis
    anomaly detection
    feature engineering | 特征工程
    A/B testing | A/B test | AB test | experimentation | A/B测试
    statistics | statistical analysis | statistical modeling | 统计学 | 统计分析
    Bayesian inference | Bayesian
    causal inference | 因果推断
    optimization | operations research | 运筹学
    PyTorch | torch
    TensorFlow | Keras
    JAX
    scikit-learn | sklearn
    XGBoost | LightGBM | gradient boosting
    Hugging Face | HuggingFace
    LangChain
    OpenCV
    pandas
    NumPy
    SciPy
    =Spark | Apache Spark | PySpark
    Hadoop | HDFS | MapReduce
    Hive
    Flink | Apache Flink
    Airflow | Apache Airflow
    dbt
    Snowflake
    BigQuery
    Redshift
    Databricks
    Presto | Trino
    ETL | ELT
    data pipelines | data pipeline | 数据管道
    data warehouse | data warehousing | 数据仓库 | 数仓
    data lake | lakehouse
    data engineering | 数据工程
    data analysis | data analytics | 数据分析
    data science | data scientist | 数据科学
    data visualization | dashboards | 数据可视化
    data modeling | data modelling | 数据建模
    data mining | 数据挖掘
    big data | 大数据
    data governance | data quality
    business intelligence | BI
    Tableau
    Power BI | PowerBI
    Looker
    =Excel | Microsoft Excel | spreadsheets
    SAS
    SPSS
    Stata
    MLOps | model deployment | 模型部署
    MLflow
    Kubeflow
    model serving | inference | 模型推理
    model evaluation
    bioinformatics
    genomics
    GIS | ArcGIS | QGIS
    simulation
    signal processing | 信号处理
    robotics | 机器人
    autonomous driving | self-driving | 自动驾驶
    """

  /// How people work, and trades beside software.
  static let work = """
    agile | agile methodology | 敏捷 | 敏捷开发
    Scrum
    Kanban
    JIRA
    Confluence
    project management | 项目管理
    product management | product manager | 产品管理 | 产品经理
    program management
    PMP
    stakeholder management | stakeholders | stakeholder
    requirements analysis | requirement gathering | 需求分析
    user research | UX research | 用户研究
    user experience | UX | UX design | 用户体验
    user interface | UI | UI design
    prototyping | wireframing
    Figma
    Sketch | =Sketch
    Adobe XD
    Photoshop
    Illustrator
    InDesign
    design system
    leadership | team lead | team leadership | 团队管理 | 领导力
    mentoring | mentorship | coaching
    people management | line management
    hiring | recruiting | recruitment | 招聘
    communication | communication skill | 沟通能力 | 沟通
    teamwork | collaboration | team player | 团队协作 | 团队合作
    problem solving | problem-solving
    critical thinking
    presentation | public speaking
    negotiation
    customer service | customer support | 客户服务
    customer success
    sales | business development | 销售
    account management
    CRM | Salesforce | HubSpot
    marketing | digital marketing | 市场营销
    content marketing | copywriting | content writing
    SEO | search engine optimization
    SEM | Google Ads | paid search
    Google Analytics
    social media | social media marketing
    branding | brand management
    growth | growth hacking | 增长
    accounting | bookkeeping | 会计
    auditing | audit | 审计
    financial analysis | 财务分析
    financial modeling | financial modelling
    budgeting | budget | 预算
    taxation | tax
    GAAP | IFRS
    risk management | 风险管理 | 风控
    compliance | regulatory compliance | 合规
    supply chain | logistics | 供应链 | 物流
    procurement | purchasing | 采购
    operations | operations management | 运营
    quality assurance | QA | 质量保证
    quality control
    Six Sigma | Lean Six Sigma | lean manufacturing
    SAP
    ERP
    AutoCAD
    SolidWorks
    PLC
    teaching | lecturing | tutoring | 教学
    curriculum development | curriculum design
    research | 科研
    grant writing
    clinical trials | clinical research
    patient care | nursing
    laboratory | lab techniques
    fintech | financial technology | 金融科技
    payments | payment | payment processing | 支付
    e-commerce | ecommerce | 电商 | 电子商务
    billing
    SaaS
    B2B
    open source | open-source | 开源
    remote work | remote
    English | 英语
    Chinese | Mandarin | 中文 | 普通话 | 汉语
    Japanese | 日语
    Korean | 韩语
    German | Deutsch | 德语
    French | 法语
    Spanish | 西班牙语
    Italian
    Portuguese
    Dutch
    Norwegian
    Swedish
    Cantonese | 粤语
    """
}
