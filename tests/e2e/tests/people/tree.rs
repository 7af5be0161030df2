//! What a screen reader is given: the accessibility tree of each page, compared with the one that was
//! read and found good, `tests/e2e/snapshots/ax`. `UPDATE_SNAPSHOTS=1` writes them anew.

use crate::keyboard::arrive;
use crate::offline::all_routes;
use journeys::{Browser, Scheme, Site, dist, repository};
use std::fmt::Write as _;
use std::fs;

const COMPLETE: &str = include_str!("../../../data/saves/complete.json");
const CODES: &str = include_str!("../../../data/links/v1.txt");
const UPDATE: &str = "UPDATE_SNAPSHOTS";

/// 15 January 2026, 10:32 in Paris.
const NOW: u64 = 1_768_469_520_000;

/// The first code of the corpus of links.
pub fn a_code() -> &'static str {
    CODES.lines().find(|line| !line.starts_with('#')).and_then(|line| line.split('\t').next()).expect("a code")
}

/// The name of the snapshot of a page.
fn file_name(route: &str) -> String {
    let mut parts = route.trim_start_matches("#/").split('/');
    let first = parts.next().unwrap_or_default();
    let name = match (first, parts.next()) {
        ("", _) => "accueil".to_owned(),
        // Behind it stands a code.
        ("r" | "face-a-face", _) | (_, None) => first.to_owned(),
        (_, Some(second)) => format!("{first}-{}", second.replace(',', "-")),
    };
    format!("{name}.txt")
}

/// What changes from one run to the next: the port of the server.
fn masked(lines: &str) -> String {
    let mut masked = String::new();
    let mut rest = lines;
    while let Some(start) = rest.find("http://127.0.0.1:") {
        let (before, port) = rest.split_at(start);
        masked.push_str(before);
        masked.push_str("http://127.0.0.1");
        rest = port["http://127.0.0.1:".len()..].trim_start_matches(|letter: char| letter.is_ascii_digit());
    }
    masked + rest
}

/// Compares with the snapshot, or writes it; what differs.
fn differences(name: &str, lines: &str) -> Option<String> {
    let file = repository().join("tests/e2e/snapshots/ax").join(name);
    let lines = masked(lines);
    let kept = fs::read_to_string(&file).unwrap_or_default();
    if kept == lines {
        return None;
    }
    if std::env::var_os(UPDATE).is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder for the snapshots");
        fs::write(&file, lines).expect("a snapshot");
        return None;
    }
    let mut told = format!("{name}:\n");
    let (kept, now): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), lines.lines().collect());
    for line in kept.iter().filter(|line| !now.contains(line)).take(6) {
        let _ = writeln!(told, "  - {}", line.trim());
    }
    for line in now.iter().filter(|line| !kept.contains(line)).take(6) {
        let _ = writeln!(told, "  + {}", line.trim());
    }
    Some(told)
}

#[tokio::test]
async fn each_page_gives_a_screen_reader_names_roles_and_states_as_they_were_read_and_found_good() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.stop_the_clock(NOW).await;
    browser.view(1280, 800, Scheme::Light).await;
    let mut differ = Vec::new();
    let mut faults = Vec::new();
    for (answers, name) in [(None, "accueil-vierge.txt"), (Some(COMPLETE), "cadre.txt")] {
        if let Some(answers) = answers {
            browser.take_up(answers).await;
            browser.go("#/vous").await;
            arrive(&browser, "Qui vous êtes").await;
        }
        let page = browser.said().await;
        let but = if answers.is_some() { "main" } else { "" };
        differ.extend(differences(name, &page.lines(but)));
        faults.extend(page.faults().into_iter().map(|fault| format!("{name}: {fault}")));
    }
    for (route, heading) in all_routes(a_code()) {
        browser.go(&route).await;
        if route != "#/partenaire" {
            arrive(&browser, heading).await;
        }
        browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
        let page = browser.said().await;
        let main = page.find("main").expect("each page has a main part");
        differ.extend(differences(&file_name(&route), &main.lines("")));
        faults.extend(page.faults().into_iter().map(|fault| format!("{route}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(
        differ.is_empty(),
        "{} pages are told otherwise. Read each difference as who listens to it; if it is meant, write them anew \
         (CONTRIBUTING.md says how):\n{}",
        differ.len(),
        differ.join("\n")
    );
    browser.assert_clean().await;
}
