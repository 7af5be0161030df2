//! One visit of a page, in a browser of its own on a slow phone.

use journeys::{Browser, Line, Profile, Site};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

/// How much slower the phone is than this machine.
const SLOWER: u32 = 4;
/// From a request to the first byte of its answer.
const ROUND_TRIP: Duration = Duration::from_millis(150);
/// Bits a second.
const SPEED: u32 = 1_600_000;

/// Longer than any of the pages takes until it is usable, and than ours until it is kept.
const LEFT_ALONE: Duration = Duration::from_secs(6);

/// The line of that phone.
pub(crate) fn line() -> Line {
    Line::new(ROUND_TRIP, SPEED)
}

/// What to choose on a page, and where it counts the answers.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// What can be chosen, as a CSS selector.
    pub(crate) choice: &'static str,
    /// The place where answers are counted, likewise.
    pub(crate) count: &'static str,
    /// What that place says of one answer, as a regular expression.
    pub(crate) counted: &'static str,
}

/// For a page that is only looked at.
pub(crate) const NOTHING: Look = Look { choice: "", count: "", counted: "" };

/// What was measured; milliseconds, bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visit {
    pub(crate) painted: f64,
    pub(crate) usable: f64,
    pub(crate) bytes: f64,
    pub(crate) requests: f64,
}

/// How calmly a page came.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calm {
    pub(crate) painted: f64,
    pub(crate) shift: f64,
    pub(crate) blocked: f64,
}

/// A browser on a slow phone that shows nothing yet.
pub(crate) async fn phone(site: &Site, profile: &Profile, look: Look) -> Browser {
    let browser = Browser::open_blank(site, profile).await;
    let screen = json!({ "width": 360, "height": 800, "deviceScaleFactor": 2, "mobile": true });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen).await;
    let look = json!({ "choice": look.choice, "count": look.count, "counted": look.counted });
    let probe = include_str!("probe.js").replace("LOOK", &look.to_string());
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": probe })).await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    browser
}

/// Goes to an address, as typed.
pub(crate) async fn go(browser: &Browser, address: &str) {
    browser.devtools("Page.navigate", json!({ "url": address })).await;
}

/// Goes to an address and waits until a choice takes effect. The page is left alone meanwhile: every question of
/// the driver takes time of the slow phone.
pub(crate) async fn visit(browser: &Browser, address: &str) -> Visit {
    go(browser, address).await;
    sleep(LEFT_ALONE).await;
    browser.wait("an answer to count", "window.bench?.usable").await;
    let script = "
        const [page] = performance.getEntriesByType('navigation');
        const files = [page, ...performance.getEntriesByType('resource')];
        const { usable } = window.bench;
        const come = files.filter((file) => file.responseEnd > 0 && file.responseEnd <= usable);
        return {
            painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
            usable,
            bytes: come.reduce((sum, file) => sum + file.transferSize, 0),
            requests: files.filter((file) => file.startTime <= usable).length,
            files: files.map((file) => [
                file.name.split('/').pop(),
                ...['startTime', 'responseStart', 'responseEnd'].map((name) => Math.round(file[name])),
                file.transferSize,
            ]),
        }";
    let seen = browser.run(script).await;
    if std::env::var_os("BENCH_FILES").is_some() {
        println!("{}", seen["files"]);
    }
    Visit {
        painted: number(&seen["painted"]),
        usable: number(&seen["usable"]),
        bytes: number(&seen["bytes"]),
        requests: number(&seen["requests"]),
    }
}

/// Goes to an address of ours, leaves it alone, and waits until it is whole and kept for offline use.
pub(crate) async fn look_on(browser: &Browser, address: &str) -> Calm {
    go(browser, address).await;
    sleep(LEFT_ALONE).await;
    browser.wait_until_kept().await;
    let script = "
        const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        const { shift, tasks } = window.bench;
        const late = tasks.filter(([start, length]) => start + length > painted);
        return { painted, shift, blocked: late.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0), tasks }";
    let seen = browser.run(script).await;
    if std::env::var_os("BENCH_FILES").is_some() {
        println!("{}", seen["tasks"]);
    }
    Calm { painted: number(&seen["painted"]), shift: number(&seen["shift"]), blocked: number(&seen["blocked"]) }
}

pub(crate) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
