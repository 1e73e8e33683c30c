/// The one style sheet of every page: light and dark, phone and desk, print. It is readable without colour:
/// removed text is struck out, added text underlined, and every change named in words.
package enum PageStyle {
  /// The sheet's SHA-256, for the content policy; a test computes it anew.
  static let hash = "sha256-jKzrrQle7ZyXxsmWxczenfNow+MNd2Fi02N9DDa0krM="

  /// The sheet.
  package static let sheet = """

    :root { color-scheme: light dark; --ink: #1c1e21; --paper: #fff; --soft: #5d6470; --line: #d9dde3; --wash: #f5f6f8;
      --del: #9c1c1c; --del-bg: #fde8e6; --ins: #11602c; --ins-bg: #dff5e3; --move: #5b3a9e; --fact: #8a4b00; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e6ea; --paper: #17191d; --soft: #9aa2af; --line: #343941;
      --wash: #20242a; --del: #ff9d94; --del-bg: #43201e; --ins: #8fdca4; --ins-bg: #1b3a25; --move: #c3adff; --fact: #f0b76b; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 76rem; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB",
      "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.45rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    h2, h3 { line-height: 1.3; } a { color: inherit; }
    .summary, .note, .place, time { color: var(--soft); }
    .summary { margin: 0 0 1rem; }
    .view { position: absolute; opacity: 0; }
    .views { display: inline-flex; border: 1px solid var(--line); border-radius: .4rem; overflow: hidden; margin: 0 0 1rem; }
    .views label { padding: .25rem .8rem; cursor: pointer; }
    #view-inline:checked ~ .views label[for="view-inline"], #view-sides:checked ~ .views label[for="view-sides"] {
      background: var(--ink); color: var(--paper); }
    .view:focus-visible ~ .views { outline: 2px solid var(--move); outline-offset: 2px; }
    .row { padding: .2rem .5rem .2rem calc(.5rem + var(--deep, 0rem)); border-left: 3px solid transparent; }
    .d1 { --deep: 1rem; } .d2 { --deep: 2rem; } .d3 { --deep: 3rem; } .d4 { --deep: 4rem; }
    .section { font-weight: 700; font-size: 1.1rem; border-bottom: 1px solid var(--line); margin-top: 1.2rem; }
    .entry, .header { font-weight: 600; margin-top: .5rem; }
    .bullet .say::before { content: "• "; color: var(--soft); }
    .changed { border-left-color: var(--soft); background: var(--wash); }
    .gone { border-left-color: var(--del); } .new { border-left-color: var(--ins); }
    .moved { border-left-color: var(--move); }
    .hidden .say { color: var(--soft); font-style: italic; }
    del, ins { border-radius: .2rem; padding: 0 .1rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    del { color: var(--del); background: var(--del-bg); text-decoration: line-through; }
    ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline; text-underline-offset: .15em; }
    .kind { display: inline-block; font: 600 .72rem/1.5 system-ui, sans-serif; letter-spacing: .02em; border: 1px solid;
      border-radius: .3rem; padding: 0 .35rem; margin-right: .35rem; color: var(--soft); white-space: nowrap; }
    .gone .kind { color: var(--del); } .new .kind { color: var(--ins); } .moved .kind { color: var(--move); }
    .fact { color: var(--fact); font-weight: 600; white-space: nowrap; margin-left: .4rem; }
    .from { color: var(--move); margin-left: .4rem; font-size: .9em; }
    .sides { display: none; grid-template-columns: 1fr 1fr; gap: 1.25rem; }
    #view-sides:checked ~ .redline .line { display: none; }
    #view-sides:checked ~ .redline .sides { display: grid; }
    .sides > * { min-width: 0; } .empty::before { content: "–"; color: var(--line); }
    .heads { display: none; font-weight: 600; color: var(--soft); }
    #view-sides:checked ~ .redline .heads { display: grid; }
    details > summary { color: var(--soft); cursor: pointer; padding: .15rem .5rem .15rem calc(.5rem + var(--deep, 0rem)); font-size: .9rem; }
    table { border-collapse: collapse; margin: .5rem 0 1rem; } td, th { padding: .25rem .8rem .25rem 0; text-align: left;
      vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; } th { color: var(--soft); }
    .facts del, .facts ins, .facts th { overflow-wrap: normal; } .facts a { display: inline-block; min-height: 1.6rem; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .board { width: 100%; border-collapse: separate; border-spacing: 0; } .board td.form, .board th.form { text-align: center; white-space: nowrap; padding: .25rem .5rem; }
    .board .place { font-weight: 600; padding-top: .8rem; } .board .place span { position: sticky; left: 0; }
    .board th.text { color: inherit; min-width: 14rem; } .board td.stale, .board td.stale a { color: var(--fact); font-weight: 700; }
    .board td.form { position: relative; } .board td.form a { display: inline-block; min-width: 1.6rem; min-height: 1.6rem; } .board td.omitted .mark { font-weight: 700; font-size: 1.3em; line-height: 1; }
    .board thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); vertical-align: bottom; }
    .board th[scope="row"], .board thead th:first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); }
    .board thead th a { display: inline-block; width: max-content; max-width: 6rem; white-space: normal; overflow-wrap: anywhere; }
    .board thead th:first-child { z-index: 3; } .board tfoot tr:first-child > * { border-top: 2px solid var(--line); }
    .wide { overflow-x: auto; } .tall { overflow: auto; max-height: calc(100vh - 9rem); border-bottom: 1px solid var(--line); }
    .version { border-top: 1px solid var(--line); padding: .8rem 0; } .version h2 { margin: 0; font-size: 1.05rem; }
    :target { outline: 2px solid var(--move); outline-offset: 2px; scroll-margin-top: 1rem; }
    @media (max-width: 640px) { body { padding: 1rem .75rem 3rem; font-size: 15px; } .d1 { --deep: .6rem; } .d2 { --deep: 1.2rem; }
      .d3 { --deep: 1.6rem; } .d4 { --deep: 2rem; } .sides, #view-sides:checked ~ .redline .sides { gap: .6rem; }
      .board th.text { min-width: 9rem; max-width: 52vw; } }
    @media print { .tall { max-height: none; overflow: visible; } @page { margin: 16mm; } body { max-width: none; padding: 0; font-size: 10.5pt; color: #000; background: #fff;
      -webkit-print-color-adjust: exact; print-color-adjust: exact; } .views, details:not([open]) > summary { display: none; }
      .row, .version, tr { break-inside: avoid; } .section, .entry { break-after: avoid; } a { text-decoration: none; } }

    """
}
