//! Measures the release beside two peers, on a slow phone, all in one run; ends with an error when a budget
//! is not kept. `scripts/bench.sh` calls it, and has built what it measures.
//!
//! ```text
//! bench PEERS ESTIMATES [ROUNDS [PART]]   the folder of the two peers, and what criterion found
//! bench serve FOLDER...                   serves folders over the slow line, to look at
//! ```
//!
//! `PART` measures only that: `first`, `coming`, `second`, `answering` or `lighthouse`.

mod budget;
mod lighthouse;
mod visit;

use budget::{Ledger, median};
use journeys::{Browser, Profile, Site, dist, repository};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use visit::{Look, NOTHING, Visit, go, line, look_on, number, phone, visit};

/// The first question of ours: the kind of the reader; the way along the top counts the answers.
const OURS: Look = Look { choice: "#profil input", count: ".journey [aria-current] .nav-count", counted: "^1" };
const SURVEY: Look = Look { choice: "input[type=radio]", count: ".sd-progress__text", counted: "^1/" };
const PREACT: Look = Look { choice: "input[type=radio]", count: "#count", counted: "^1" };
/// Someone who comes back: the dossier is taken up again, and the first page shows the way on.
const BACK: Look = Look { choice: ".resume button", count: ".go-on h2", counted: "." };
const FIRST: &str = "#/vous";
/// Every page on which something is answered; the first of the journey last, as its answers change what the
/// others ask.
const ASKING: [&str; 10] = [
    "#/objectifs",
    "#/modele",
    "#/preciser",
    "#/moyens",
    "#/partenaire",
    "#/territoire",
    "#/maturite",
    "#/leviers",
    "#/evaluer",
    "#/vous",
];
const RESULT: &str = "#/resultat";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (peers, estimates, more) = match arguments.as_slice() {
        ["serve", folders @ ..] => return serve(folders),
        [peers, estimates, more @ ..] if more.len() < 3 => (Path::new(*peers), Path::new(*estimates), more),
        _ => panic!("usage: bench PEERS ESTIMATES [ROUNDS [PART]] | bench serve FOLDER..."),
    };
    let rounds = more.first().map_or(9, |rounds| rounds.parse().expect("a number"));
    let measures = |part| more.get(1).is_none_or(|only| *only == part);
    let mut ledger = Ledger::default();
    if measures("first") {
        first_visits(&mut ledger, peers, rounds).await;
    }
    if measures("coming") {
        coming(&mut ledger, &Site::start_packed(&dist(), Some(line())), rounds).await;
    }
    if measures("second") {
        second_visits(&mut ledger, peers, rounds).await;
    }
    let site = Site::start_packed(&dist(), None);
    if measures("answering") {
        answering(&mut ledger, &site, estimates).await;
    }
    if measures("lighthouse") {
        lighthouse::judge(&mut ledger, &site);
    }
    let (table, over) = ledger.table();
    println!("{table}");
    if over > 0 {
        println!("{over} of these are over their budget: docs/performance.md says where to look.");
        std::process::exit(1);
    }
}

fn serve(folders: &[&str]) {
    let sites: Vec<Site> = folders.iter().map(|it| Site::start_packed(Path::new(it), Some(line()))).collect();
    for site in &sites {
        println!("{}", site.address());
    }
    loop {
        std::thread::sleep(Duration::from_hours(1));
    }
}

/// The three pages in turn, each time in a browser that has never been there.
async fn first_visits(ledger: &mut Ledger, peers: &Path, rounds: usize) {
    let packed = |folder: &Path| Site::start_packed(folder, Some(line()));
    let pages = [
        ("ours", packed(&dist()), FIRST, OURS),
        ("SurveyJS", packed(&peers.join("survey")), "", SURVEY),
        ("Preact", packed(&peers.join("preact")), "", PREACT),
    ];
    let mut seen: [Vec<Visit>; 3] = Default::default();
    for round in 1..=rounds {
        for ((name, site, fragment, look), seen) in pages.iter().zip(&mut seen) {
            let browser = phone(site, &Profile::new(), *look).await;
            let visit = visit(&browser, &format!("{}{fragment}", site.address())).await;
            println!("{round}/{rounds} {name}: painted {:.0} ms, usable {:.0} ms", visit.painted, visit.usable);
            seen.push(visit);
        }
    }
    let middle = |which: usize, of: fn(&Visit) -> f64| median(seen[which].iter().map(of));
    ledger.part("First visit, to the first question that can be answered");
    for (which, (name, ..)) in pages.iter().enumerate() {
        ledger.told(&format!("{name}: bytes over the wire"), middle(which, |it| it.bytes), "B");
        ledger.told(&format!("{name}: requests"), middle(which, |it| it.requests), "");
        ledger.told(&format!("{name}: first contentful paint"), middle(which, |it| it.painted), "ms");
        ledger.told(&format!("{name}: time to usable"), middle(which, |it| it.usable), "ms");
    }
    // Of each round by itself: what slows the machine down for a while slows neighbours alike.
    let ratio = |of: fn(&Visit) -> f64, to: usize| {
        median(seen[0].iter().zip(&seen[to]).map(|(ours, theirs)| of(ours) / of(theirs)))
    };
    ledger.at_most("bytes over the wire", middle(0, |it| it.bytes), 130_000.0, "B");
    ledger.at_most("requests", middle(0, |it| it.requests), 10.0, "");
    ledger.at_most("bytes, of SurveyJS", ratio(|it| it.bytes, 1), 0.36, "");
    ledger.at_most("time to usable, of SurveyJS", ratio(|it| it.usable, 1), 0.36, "");
    ledger.at_most("first contentful paint, of Preact", ratio(|it| it.painted, 2), 1.2, "");
    ledger.at_most("time to usable, of Preact", ratio(|it| it.usable, 2), 2.3, "");
}

/// The first page and the first question, left alone until all has come.
async fn coming(ledger: &mut Ledger, site: &Site, rounds: usize) {
    ledger.part("Coming, until all has come and is kept for offline use");
    for (page, fragment) in [("first page", ""), ("first question", FIRST)] {
        let mut seen = Vec::new();
        for _ in 0..rounds.div_ceil(2) {
            let browser = phone(site, &Profile::new(), NOTHING).await;
            seen.push(look_on(&browser, &format!("{}{fragment}", site.address())).await);
        }
        ledger.told(&format!("{page}: first contentful paint"), median(seen.iter().map(|it| it.painted)), "ms");
        ledger.at_most(&format!("{page}: blocking time"), median(seen.iter().map(|it| it.blocked)), 50.0, "ms");
        let shift = seen.iter().map(|it| it.shift).fold(0.0, f64::max);
        ledger.at_most(&format!("{page}: layout shift, at worst"), shift, 0.0, "");
    }
}

/// Someone who was here before, without a network: in a browser in which another page has been open, and, told
/// only, with ours as the first page of a browser that has just started, which still has its own stores to open.
/// Beside it, what this machine needs today for next to nothing: the Preact page, come from a server nearby.
async fn second_visits(ledger: &mut Ledger, peers: &Path, rounds: usize) {
    let (mut blank, mut back, mut cold, mut floor) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let peer = Site::start_packed(&peers.join("preact"), None);
    // Of another host, so that nothing of it is shared with our page but the browser.
    let other = peer.address().replace("127.0.0.1", "localhost");
    for _ in 0..rounds.div_ceil(2) {
        let cases = [
            (&mut blank, NOTHING, FIRST, OURS, true),
            (&mut back, OURS, "", BACK, true),
            (&mut cold, NOTHING, FIRST, OURS, false),
        ];
        for (seen, before, fragment, look, is_warm) in cases {
            let mut site = Site::start_packed(&dist(), None);
            let profile = Profile::new();
            let address = site.address();
            let browser = phone(&site, &profile, before).await;
            go(&browser, &format!("{address}{FIRST}")).await;
            browser.wait_until_kept().await;
            if !before.choice.is_empty() {
                browser.wait("the answer to be stored", "localStorage.length > 0").await;
            }
            drop(browser);
            site.stop();
            let browser = phone(&site, &profile, look).await;
            if is_warm {
                look_at(&browser, &other).await;
            }
            seen.push(visit(&browser, &format!("{address}{fragment}")).await.usable);
        }
        let profile = Profile::new();
        let browser = phone(&peer, &profile, PREACT).await;
        go(&browser, &peer.address()).await;
        drop(browser);
        let browser = phone(&peer, &profile, PREACT).await;
        look_at(&browser, &other).await;
        floor.push(visit(&browser, &peer.address()).await.usable);
    }
    ledger.part("Second visit, offline");
    ledger.at_most("first question, nothing answered before: usable", median(blank), 400.0, "ms");
    ledger.at_most("first page, with a dossier: usable", median(back), 400.0, "ms");
    ledger.told("first question, in a browser just started: usable", median(cold), "ms");
    ledger.told("the Preact page again, from a server nearby: usable", median(floor), "ms");
}

/// The page that was open before ours.
async fn look_at(browser: &Browser, other: &str) {
    go(browser, other).await;
    browser.wait("another page", "location.hostname === 'localhost' && document.querySelector('input')").await;
}

/// A dossier in which all is answered: what one more answer takes, and the result.
async fn answering(ledger: &mut Ledger, site: &Site, estimates: &Path) {
    let saved = std::fs::read_to_string(repository().join("tests/data/saves/complete.json")).expect("a saved dossier");
    let mut browser = phone(site, &Profile::new(), NOTHING).await;
    browser.go("").await;
    browser.take_up(&saved).await;
    let mut times: Vec<(String, f64)> = Vec::new();
    let (mut followed, mut computed) = (Vec::new(), Vec::new());
    for fragment in ASKING {
        browser.go(fragment).await;
        browser.wait("a question", "document.querySelector('main fieldset')").await;
        let seen = browser.run_later(include_str!("answers.js")).await;
        for time in seen.as_array().into_iter().flatten() {
            times.push((format!("{fragment} {}", time[0].as_str().unwrap_or_default()), number(&time[1])));
            followed.push(number(&time[2]));
        }
        browser.go(RESULT).await;
        let last = "performance.getEntriesByName('outcome', 'measure').pop()?.duration";
        computed.push(number(&browser.wait("the result", last).await));
    }
    if std::env::var_os("BENCH_FILES").is_some() {
        for (answer, time) in &times {
            println!("{answer}: {time:.1} ms");
        }
    }
    ledger.part("Answering, all answered before");
    ledger.told("answers given", f64::from(u32::try_from(times.len()).unwrap_or_default()), "");
    ledger.at_most("an answer to the next paint, median", median(times.iter().map(|(_, time)| *time)), 16.0, "ms");
    let worst = times.iter().max_by(|(_, one), (_, other)| one.total_cmp(other)).cloned().unwrap_or_default();
    ledger.at_most(&format!("the same at worst: {}", worst.0), worst.1, 50.0, "ms");
    let longest = followed.iter().copied().fold(0.0, f64::max);
    ledger.told("an answer until what follows from it is painted, median", median(followed), "ms");
    ledger.told("the same at worst", longest, "ms");
    let estimates = std::fs::read_to_string(estimates).expect("what criterion found");
    let estimates: Value = serde_json::from_str(&estimates).expect("JSON of criterion");
    let native = number(&estimates["median"]["point_estimate"]) / 1e6;
    ledger.at_most("the whole result on the host, median", native, 1.0, "ms");
    ledger.at_most("the whole result in the browser, median", median(computed), 5.0, "ms");
    let (heap, program) = memory(&browser).await;
    ledger.told("memory of the result page: JavaScript", heap, "MB");
    ledger.told("memory of the result page: WebAssembly", program, "MB");
    ledger.at_most("memory of the result page", heap + program, 12.0, "MB");
}

/// The heap of JavaScript after a collection, and the memory of the program, in megabytes.
async fn memory(browser: &Browser) -> (f64, f64) {
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await;
    let program = browser.run("return document.getElementById('boot').program.memory.buffer.byteLength").await;
    (number(&heap["usedSize"]) / 1e6, number(&program) / 1e6)
}
