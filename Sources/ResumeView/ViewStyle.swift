/// The style sheet of the local page, an addition to `PageStyle`: navigation, forms, lists and boards.
enum ViewStyle {
  static let sheet = """

    body { padding-top: 0; }
    .skip { position: absolute; left: -100vw; } .skip:focus { left: .5rem; top: .5rem; z-index: 9; background: var(--paper); }
    :focus-visible { outline: 2px solid var(--move); outline-offset: 2px; }
    main:focus { outline: none; }
    .top { position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
      justify-content: space-between; background: var(--paper); border-bottom: 1px solid var(--line); margin: 0 0 1.25rem;
      padding: .5rem 0; }
    .top nav, .branches { display: flex; flex-wrap: wrap; gap: .15rem; }
    .top nav a, .branches a { padding: .3rem .7rem; border-radius: .4rem; text-decoration: none; }
    .top nav a { white-space: nowrap; }
    .top nav a:hover, .branches a:hover { background: var(--wash); }
    .top nav a[aria-current] { background: var(--ink); color: var(--paper); }
    .branches { margin: 0 0 1rem; max-height: 8.5rem; overflow: auto; } .branches a { border: 1px solid var(--line); }
    .branches a[aria-current] { border-color: var(--ink); font-weight: 600; }
    .steps { display: flex; align-items: center; gap: .35rem; } .steps[hidden], .top button[hidden] { display: none; }
    .steps { margin-left: auto; }
    .steps span[role] { color: var(--soft); min-width: 4.5rem; font-variant-numeric: tabular-nums; }
    .news:empty { display: none; } .news, .told { border: 1px solid var(--line); border-left: 3px solid var(--move);
      border-radius: .3rem; padding: .4rem .8rem; margin: 0 0 1rem; background: var(--wash); }
    button, select, textarea, input { font: inherit; color: inherit; }
    button { background: var(--wash); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .8rem; cursor: pointer;
      min-height: 2.1rem; }
    button:hover { border-color: var(--ink); }
    select, textarea { background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .5rem;
      max-width: 100%; min-height: 2.1rem; }
    .choose { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: .75rem 0 1rem; }
    .choose label { min-width: 0; max-width: 100%; } .choose select { max-width: min(22rem, 70vw); }
    .timeline { list-style: none; margin: 0; padding: 0; }
    .timeline .version { display: grid; grid-template-columns: auto 1fr; gap: .9rem; }
    .timeline h2, .timeline h3 { margin: 0; font-size: 1rem; font-weight: 400; } .timeline .name { font-weight: 700; }
    .timeline p { margin: .1rem 0 0; font-size: .9rem; }
    .unsaved { border-left: 3px solid var(--fact); padding-left: .75rem; }
    .picks { display: flex; gap: .35rem; align-items: start; padding-top: .15rem; }
    .picks input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--move); }
    .heads-of-picks { color: var(--soft); font-size: .7rem; margin: 0; gap: .35rem; } .heads-of-picks span { width: 1.25rem;
      white-space: nowrap; } .heads-of-picks span + span { margin-left: .25rem; }
    .act { position: sticky; bottom: 0; padding: .6rem 0; margin: 0; background: var(--paper); border-top: 1px solid var(--line); }
    .card { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 1rem; }
    .card h3 { margin: 0 0 .4rem; font-size: 1rem; } .card p { margin: .15rem 0; }
    .card dl { display: block; margin: 0 0 .75rem; } .card dt { color: var(--soft); font-size: .85rem; } .card dd { margin: 0 0 .5rem; }
    .decide { display: flex; flex-wrap: wrap; gap: .5rem; } .editor { margin-top: .5rem; }
    .editor summary { padding-left: 0; } .editor textarea { display: block; width: 100%; margin: .25rem 0 .5rem;
      font-family: ui-monospace, monospace; font-size: .95em; }
    .standing { list-style: none; margin: 0 0 1rem; padding: 0; } .standing li { padding: .2rem 0; }
    .stages { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; align-items: start; }
    @media (min-width: 900px) { .stages { display: flex; } .column { flex: 5 1 0; } .column.vacant { flex: 2 1 0; } }
    .column { background: var(--wash); border-radius: .6rem; padding: .6rem .5rem .1rem; min-width: 0; }
    .column h2 { margin: 0 0 .6rem; font-size: 1rem; } .column .card { background: var(--paper); padding: .5rem .6rem; }
    .vacant { background: none; border: 1px dashed var(--line); padding-bottom: .5rem; } .vacant h2 { margin: 0; color: var(--soft); }
    .last { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
    .beside iframe { width: 100%; height: calc(100vh - 9rem); border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
    @media (max-width: 800px) { .beside { grid-template-columns: minmax(0, 1fr); } .beside iframe { height: 70vh; } }
    .row:focus, .card:focus { outline: 2px solid var(--move); outline-offset: 2px; scroll-margin: 5rem; }
    :target { scroll-margin-top: 5rem; }
    dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; max-width: 26rem; }
    dialog::backdrop { background: rgb(0 0 0 / .4); } dialog h2 { margin-top: 0; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: .4rem 1rem; } dd { margin: 0; }
    kbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .3rem; padding: 0 .35rem; background: var(--wash); }
    time { white-space: nowrap; }
    @media (max-width: 640px) { .branches { flex-wrap: nowrap; } .branches a { white-space: nowrap; }
      .top nav { flex-wrap: nowrap; overflow-x: auto; max-width: 100%; gap: 0; } .top nav a { padding: .3rem .32rem; font-size: .88rem; }
      .top { padding: .25rem 0; } #show-keys, .steps .word { display: none; } .steps { margin: 0; } .timeline .version { gap: .5rem; }
      .timeline .picks { flex-direction: column; } .heads-of-picks { display: none; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print { .top, .choose, .act, .picks, .branches, .news, .last, .decide, .editor { display: none; } }

    """
}
