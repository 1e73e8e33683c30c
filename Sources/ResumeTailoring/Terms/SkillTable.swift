/// The curated list of skills, one per line: the name that reports use, then its other names. A word after `=` is also
/// an everyday word and matches only with its exact letters.
enum SkillTable {
  /// All lines.
  static var lines: [Substring] {
    [software, platforms, data, work].flatMap { $0.split(separator: "\n") }
  }

  /// The wider skills: each line has the wider skill first, then the skills that imply it.
  static let wider = """
    databases | relational databases | PostgreSQL | MySQL | SQL Server | Oracle Database | SQLite | MongoDB | Cassandra | TiDB | DynamoDB
    relational databases | PostgreSQL | MySQL | SQL Server | Oracle Database | SQLite
    NoSQL | MongoDB | Cassandra | DynamoDB | Redis | HBase
    SQL | PostgreSQL | MySQL | SQL Server | Oracle Database | SQLite
    infrastructure as code | Terraform | Pulumi | Ansible
    containerization | Docker | Podman | Kubernetes
    message queue | Kafka | RabbitMQ | RocketMQ | NATS
    event-driven architecture | Kafka
    CI/CD | Jenkins | GitHub Actions | GitLab CI | Argo CD
    observability | Prometheus | Grafana | Datadog | OpenTelemetry
    monitoring | Prometheus | Grafana | Datadog | observability
    JavaScript | TypeScript | React | Vue | Angular | Node.js | Next.js | jQuery
    CSS | Sass | Tailwind CSS
    front end | React | Vue | Angular | Svelte
    Java | Spring | Hibernate | MyBatis
    Python | Django | Flask | FastAPI | pandas | NumPy | PyTorch | scikit-learn
    Ruby | Ruby on Rails
    PHP | Laravel | Symfony
    C# | .NET
    machine learning | deep learning | PyTorch | TensorFlow | scikit-learn | XGBoost | reinforcement learning | neural network
    deep learning | PyTorch | TensorFlow | JAX | transformer | large language model
    artificial intelligence | machine learning | deep learning | large language model
    natural language processing | large language model | transformer
    big data | Spark | Hadoop | Flink | Hive
    business intelligence | Tableau | Power BI | Looker
    data visualization | Tableau | Power BI | Grafana
    agile | Scrum | Kanban
    unit testing | JUnit | pytest | Jest | test-driven development
    test automation | Selenium | Cypress | Playwright | unit testing
    DevOps | CI/CD | Terraform | Kubernetes
    Linux | RHEL
    Git | GitHub Actions
    people management | line management
    """

  /// Programming languages, and tools to build programs.
  private static let software = """
    =Go | golang | =GoLang | go语言
    Python | python3 | cpython
    Java
    JavaScript | JS | ECMAScript | ES6
    TypeScript | =TS
    =C
    C++ | cpp | c plus plus
    C# | csharp | c sharp
    =R
    Rust
    Ruby
    PHP
    =Swift
    Kotlin
    Scala
    Perl
    Haskell
    Erlang
    Elixir
    Clojure
    F#
    =Dart
    =Lua
    =Julia
    MATLAB
    Objective-C | ObjC
    Visual Basic | VBA | VB.NET
    Assembly
    COBOL
    Fortran
    Solidity
    Bash | shell script | shell scripting | =Shell
    PowerShell
    SQL
    HTML | HTML5
    CSS | CSS3
    Sass | SCSS
    React | React.js | ReactJS
    React Native
    Vue | Vue.js | VueJS | Vue3
    Angular | AngularJS | Angular.js
    Svelte | SvelteKit
    Next.js | NextJS
    Nuxt | Nuxt.js
    jQuery
    Redux
    Webpack
    Vite
    Tailwind CSS | Tailwind | TailwindCSS
    Node.js | Node | NodeJS
    Deno
    Express | Express.js | =Express
    NestJS | Nest.js
    Django
    Flask
    FastAPI
    Ruby on Rails | Rails | RoR
    Laravel
    Symfony
    Spring | =Spring | Spring Boot | SpringBoot | Spring Cloud | Spring MVC
    Hibernate | JPA
    MyBatis
    Netty
    Dubbo
    .NET | dotnet | ASP.NET | .NET Core
    Qt
    Flutter
    SwiftUI
    Jetpack Compose
    Electron
    iOS
    Android
    Unity
    Unreal Engine | Unreal
    OpenGL
    WebGL
    WebAssembly | WASM
    WebSocket
    GraphQL
    REST | RESTful | REST API
    gRPC
    Protocol Buffers | protobuf
    OpenAPI | Swagger
    API design | API
    microservice | microservice architecture | 微服务
    distributed system | distributed computing | 分布式系统 | 分布式
    concurrency | multithreading | multi-threading | concurrent programming | 并发 | 高并发 | 多线程
    high availability | 高可用
    low latency | 低延迟
    event-driven architecture | event driven | event sourcing
    serverless
    object-oriented programming | OOP | object oriented
    functional programming
    design pattern | 设计模式
    data structure | data structures and algorithms | 数据结构
    algorithm | 算法
    operating system | 操作系统
    compiler | LLVM | 编译器
    computer network | networking | TCP/IP | 计算机网络
    embedded system | embedded | embedded software | 嵌入式
    RTOS | FreeRTOS
    FPGA
    Verilog | SystemVerilog
    VHDL
    ROS | ROS2
    CUDA
    unit testing | unit test | 单元测试
    test automation | automated testing | automated test | 自动化测试
    test-driven development | TDD
    JUnit
    pytest
    Jest
    Cypress
    Playwright
    Selenium
    performance optimization | performance tuning | 性能优化 | 性能调优
    front end | frontend | front-end development | 前端
    back end | backend | back-end development | 后端 | 服务端
    full stack | fullstack | 全栈
    accessibility | a11y | WCAG
    web performance
    code review | 代码评审
    technical writing | documentation
    """

  /// Platforms, and tools to deploy to them.
  private static let platforms = """
    AWS | Amazon Web Services
    EC2
    S3
    AWS Lambda | =Lambda
    Azure | Microsoft Azure
    Google Cloud | GCP | Google Cloud Platform
    Alibaba Cloud | Aliyun | 阿里云
    Cloudflare
    Heroku
    Kubernetes | k8s | K3s | EKS | GKE | AKS
    Docker | 容器
    Podman
    containerization | container | containers
    Helm
    Istio | service mesh
    Terraform
    Pulumi
    Ansible
    =Puppet
    =Chef
    infrastructure as code | IaC
    CI/CD | continuous integration | continuous delivery | continuous deployment | 持续集成 | 持续交付
    Jenkins
    GitHub Actions
    GitLab CI | GitLab CI/CD
    Argo CD | ArgoCD | GitOps
    Git | GitHub | GitLab
    Linux | Unix | Ubuntu | Debian | RHEL | CentOS
    Windows Server
    Nginx
    Prometheus
    Grafana
    Datadog
    Splunk
    ELK | Elastic Stack | Logstash | Kibana
    OpenTelemetry
    observability | 可观测性
    monitoring | 监控
    on-call | on call | incident response
    site reliability engineering | SRE | site reliability
    DevOps | DevSecOps
    virtualization | VMware | KVM
    PostgreSQL | Postgres | PGSQL
    MySQL | MariaDB
    SQL Server | MSSQL | T-SQL
    Oracle Database | Oracle | PL/SQL
    SQLite
    MongoDB | Mongo
    Redis
    Cassandra
    DynamoDB
    Elasticsearch | Elastic Search | OpenSearch
    ClickHouse
    Neo4j | graph database
    TiDB
    HBase
    databases | database | database design | 数据库
    relational databases | relational database | RDBMS | 关系型数据库
    NoSQL
    caching | cache | 缓存
    message queue | messaging | 消息队列
    Kafka | Apache Kafka
    RabbitMQ
    RocketMQ
    NATS
    security | information security | cybersecurity | cyber security | application security | 信息安全 | 网络安全
    penetration testing | pentest | 渗透测试
    cryptography | encryption | 密码学
    OAuth | OAuth2 | OpenID Connect | SSO | SAML
    identity and access management | IAM
    SOC 2 | ISO 27001
    PCI DSS | PCI
    GDPR
    HIPAA
    blockchain | Web3 | smart contract | 区块链
    """
}
