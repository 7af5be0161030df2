//! Lighthouse, which needs Node.js: four marks of a page, out of a hundred.

use crate::{FIRST, budget::Ledger};
use journeys::{Site, repository};
use serde_json::Value;
use std::process::{Command, Stdio};

/// What is marked.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// What else the machine does slows a page down, never up: the best of as many.
const ATTEMPTS: usize = 3;

/// Judges the first page and the first question.
pub(crate) fn judge(ledger: &mut Ledger, site: &Site) {
    ledger.part("Lighthouse, mobile");
    for (page, fragment) in [("first page", ""), ("first question", FIRST)] {
        for (category, mark) in CATEGORIES.into_iter().zip(marks(site, fragment)) {
            ledger.at_least(&format!("{page}: {category}"), mark, 100.0);
        }
    }
}

/// The marks of a page on a phone, in the order of [`CATEGORIES`].
fn marks(site: &Site, fragment: &str) -> [f64; 4] {
    let mut best = [0.0_f64; 4];
    for _ in 0..ATTEMPTS {
        let report = report(&format!("{}{fragment}", site.address()));
        for (best, category) in best.iter_mut().zip(CATEGORIES) {
            let score = report["categories"][category]["score"].as_f64().unwrap_or(f64::NAN);
            *best = best.max((score * 100.0).round());
        }
        if best.iter().all(|mark| *mark >= 100.0) {
            break;
        }
        tell_faults(&report);
    }
    best
}

fn report(address: &str) -> Value {
    let program = repository().join("tests/peers/node_modules/lighthouse/cli/index.js");
    let browser = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage \
                   --disable-background-networking --disable-component-update --disable-sync";
    let run = Command::new("node")
        .arg(program)
        .args([address, "--quiet", "--output=json", browser])
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("Lighthouse does not start: {error}"));
    serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("Lighthouse gives no report: {error}"))
}

/// What keeps a mark from a hundred.
fn tell_faults(report: &Value) {
    for category in CATEGORIES {
        for audit in report["categories"][category]["auditRefs"].as_array().into_iter().flatten() {
            let name = audit["id"].as_str().unwrap_or_default();
            let found = &report["audits"][name];
            if audit["weight"].as_f64() > Some(0.0) && found["score"].as_f64().is_some_and(|score| score < 1.0) {
                println!(
                    "  {category}: {name} {} {}",
                    found["score"],
                    found["displayValue"].as_str().unwrap_or_default()
                );
            }
        }
    }
}
