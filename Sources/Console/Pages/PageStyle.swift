/// How a page looks: on a phone, on a desk and on A4.
enum PageStyle {
    /// The style sheet.
    ///
    /// Every pair of colours has a contrast of 4.5 or more for text and 3 or more for shapes; counted figures are teal and
    /// solid, recorded ones brown and hatched, so that they are told apart without colour too.
    static let sheet = """
        :root{--ink:#17212b;--soft:#4b5763;--paper:#fff;--ground:#f6f4ef;--rule:#d8d3c7;--counted:#0b5a66;\
        --recorded:#8a4510;--tint:#e3eeee;--sand:#f6ece1}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);line-height:1.45;\
        font-family:"Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;\
        font-variant-numeric:lining-nums;hyphens:manual;overflow-wrap:break-word}
        .sheet{max-width:72rem;margin:0 auto;padding:2.5rem 2rem 3rem;background:var(--paper);\
        border-top:.5rem solid var(--ink)}
        header{display:flex;gap:.25rem 2rem;align-items:flex-end;justify-content:space-between}
        h1{font-size:2.3rem;line-height:1.1;letter-spacing:-.015em;margin:0}
        header .kind{margin:0 0 .4rem;font-weight:600;color:var(--soft);text-transform:uppercase;\
        letter-spacing:.09em;font-size:.8rem}
        header .period{margin:0;font-size:1.35rem;font-weight:600}
        header .made{margin:0;color:var(--soft);font-size:.9rem}
        header div+div{text-align:right;flex:none}
        h2{font-size:1.35rem;line-height:1.2;margin:0;letter-spacing:-.005em}
        h3{font-size:.82rem;text-transform:uppercase;letter-spacing:.09em;color:var(--soft);margin:2rem 0 .9rem}
        h4{font-size:1rem;line-height:1.25;margin:0;font-weight:600}
        .band{margin:2.5rem 0 0}
        .band-head{padding:.6rem .9rem;border-left:.4rem solid var(--counted);background:var(--tint)}
        .band-head p{margin:.15rem 0 0;font-size:.92rem}
        .recorded .band-head{border-left-style:double;border-left-color:var(--recorded);background:var(--sand)}
        .cards{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:2rem 2.25rem;margin-top:1.4rem}
        h3+.cards{margin-top:0}
        .cards.two{grid-template-columns:repeat(2,minmax(0,1fr))}
        .card{border-top:2px solid var(--counted);padding-top:.6rem;display:flex;flex-direction:column;min-width:0}
        .recorded .card{border-top:2px dashed var(--recorded)}
        .big{margin:.35rem 0 0;font-size:2.6rem;line-height:1.05;font-weight:700;letter-spacing:-.02em;\
        color:var(--counted);font-variant-numeric:lining-nums proportional-nums}
        .recorded .big{color:var(--recorded)}
        .big small{font-size:1.05rem;font-weight:600;letter-spacing:0}
        .big.word{font-size:1.3rem;letter-spacing:0;line-height:1.6}
        .base,.why,.parts{margin:.2rem 0 0;font-size:.9rem;color:var(--soft)}
        .compare{margin:.4rem 0 0;font-size:.95rem;font-weight:600}
        .compare span{font-weight:400;color:var(--soft);display:block;font-size:.9rem}
        .card svg{display:block;width:100%;max-width:22rem;height:auto;margin-top:.9rem}
        svg text{font-family:inherit;fill:var(--ink);font-size:12.5px}
        svg .v{font-weight:700}
        svg .s{fill:var(--soft)}
        svg .now{fill:var(--counted)}
        svg .then{fill:#fff;stroke:var(--counted);stroke-width:1.2}
        svg .track{fill:var(--tint)}
        svg .reach{stroke:var(--counted);stroke-width:2;fill:none}
        svg .tick{stroke:#7d8791;stroke-width:1}
        .recorded svg .now{fill:url(#hatch);stroke:var(--recorded);stroke-width:1.2}
        .recorded svg .dot{fill:var(--recorded);stroke:none}
        .recorded svg .track{fill:var(--sand)}
        .recorded svg .short{fill:#fff;stroke:var(--recorded);stroke-width:1.2}
        .recorded svg .sum{fill:#fff;stroke:var(--recorded);stroke-width:1.4;stroke-dasharray:4 3}
        .recorded svg .reach{stroke:var(--recorded)}
        .full{margin-top:3rem;border-top:2px solid var(--ink);padding-top:1.5rem}
        .scroll{overflow-x:auto;margin-top:1.5rem}
        .scroll:focus-visible,a:focus-visible{outline:3px solid var(--counted);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums lining-nums}
        caption{text-align:left;font-weight:600;padding:0 0 .5rem;font-size:1rem}
        caption span{display:block;font-weight:400;color:var(--soft);font-size:.9rem}
        th,td{padding:.34rem .6rem;vertical-align:baseline;border-bottom:1px solid var(--rule);text-align:left}
        th:first-child,td:first-child{padding-left:0}
        th:last-child,td:last-child{padding-right:0}
        thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-size:.86rem}
        tbody th{font-weight:600}
        tbody .part th{font-weight:400;padding-left:1.1rem}
        .n{text-align:right;white-space:nowrap}
        thead .n{white-space:normal}
        td small{display:block;font-size:.85em;color:var(--soft)}
        .even{table-layout:fixed}
        .even th:first-child{width:28%}
        a{color:var(--counted)}
        .total th,.total td{font-weight:700;border-top:2px solid var(--ink)}
        .soft{color:var(--soft)}
        sup{font-size:.72em;line-height:0}
        .bar{display:block;margin:.15rem 0 .1rem auto;width:5rem;height:.28rem}
        .bar .now{fill:var(--counted)}
        .tail{columns:2;column-gap:3rem;margin-top:1rem}
        .tail section{break-inside:avoid}
        .tail h2{font-size:1.05rem;padding-top:1.2rem}
        .tail dl,.tail ul,.tail ol{margin:.5rem 0 0;font-size:.9rem;padding-left:1.3rem}
        .tail dl{padding-left:0}
        .tail dt{font-weight:600}
        .tail dd{margin:0 0 .4rem;color:var(--soft)}
        .tail p{font-size:.9rem;margin:.5rem 0 0}
        footer{margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:.8rem;font-size:.85rem;color:var(--soft)}
        @media (max-width:60rem){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}}
        @media (max-width:40rem){
        .sheet{padding:1.5rem 1rem 2rem}
        h1{font-size:1.75rem}
        header .period{font-size:1.15rem}
        header{display:block}
        header div+div{text-align:left;margin-top:.4rem}
        .cards,.cards.two{grid-template-columns:minmax(0,1fr)}
        .tail{columns:1}
        .scroll .wide{min-width:40rem}
        th,td{padding:.34rem .35rem}
        .free:not(.wide){font-size:.8rem}
        .free:not(.wide) :is(th+td,td+td,th+th){padding-left:.3rem}
        .free:not(.wide) :is(th,td){padding-right:0}
        .free:not(.wide) .part th{padding-left:.7rem}
        .n{white-space:normal}
        caption span{max-width:calc(100vw - 2rem)}
        .card svg{max-width:none}
        }
        @page{size:A4;margin:13mm 14mm}
        @media print{
        html{font-size:8.6pt}
        h1{font-size:2rem}
        body{background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .sheet{max-width:none;padding:0;border-top-width:.35rem}
        header{padding-top:.8rem}
        .band{margin-top:1.1rem}
        h3{margin:1rem 0 .6rem}
        .cards{grid-template-columns:repeat(3,minmax(0,1fr));gap:1.1rem 1.6rem;margin-top:1rem}
        .cards.two{grid-template-columns:repeat(2,minmax(0,1fr))}
        .cards.two svg{max-width:26rem}
        .scroll .wide{min-width:0}
        .card svg{max-width:none}
        .card,tr,dl>div,li{break-inside:avoid}
        h2,h3,h4,caption{break-after:avoid}
        .full{break-before:page;border-top:0;margin-top:0;padding-top:0}
        .scroll{overflow:visible}
        thead{display:table-header-group}
        }
        """
}
