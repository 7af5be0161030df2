//! A browser of one's own: opening it, going somewhere, and judging what it heard meanwhile. What
//! a person does and sees there is in `act` and `look`.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::site::Site;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::timeout;

// Generous, for a machine with much else to do: only a test that fails waits that long.
/// For one command of the driver.
pub(crate) const COMMAND: Duration = Duration::from_mins(1);
/// For the start of a browser.
const START: Duration = Duration::from_mins(2);
/// For a condition to come true.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

const HEAR: &str = include_str!("hear.js");

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
}

/// A browser's memory on disk: shared by those opened with a clone of it, gone with the last.
#[derive(Clone, Debug)]
pub struct Profile {
    folder: Arc<Folder>,
    may_store: bool,
    language: &'static str,
}

#[derive(Debug)]
struct Folder(PathBuf);

impl Profile {
    /// A person who has never been here.
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("boussole-profile-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(folder.join("downloads")).expect("a folder for the profile");
        std::fs::create_dir_all(folder.join("data")).expect("a folder for the profile");
        Self { folder: Arc::new(Folder(folder)), may_store: true, language: "fr" }
    }

    /// A person who forbids all sites to store anything.
    pub fn without_storage() -> Self {
        Self { may_store: false, ..Self::new() }
    }

    /// A person whose browser asks for this language, such as `en-GB`.
    pub fn speaking(language: &'static str) -> Self {
        Self { language, ..Self::new() }
    }

    pub(crate) fn language(&self) -> &'static str {
        self.language
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.0.join("data")
    }

    pub(crate) fn may_store(&self) -> bool {
        self.may_store
    }

    pub(crate) fn downloads(&self) -> PathBuf {
        self.folder.0.join("downloads")
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A browser at the site; closed when dropped.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    address: String,
    origin: String,
    /// Its tabs by their handles, in the order in which they were opened.
    tabs: Vec<WindowHandle>,
    console: Vec<String>,
    outside: Vec<String>,
    // Fields are dropped in order: the browser ends before its memory is removed.
    _driver: Driver,
    pub(crate) profile: Profile,
}

impl Browser {
    /// Opens a Chromium of its own, with a memory of its own, on the page's first screen.
    pub async fn open(site: &Site) -> Self {
        Engine::Chromium.open(site).await
    }

    /// A Chromium that shows an empty page yet, as before anything was asked of the site.
    pub async fn open_blank(site: &Site, profile: &Profile) -> Self {
        Self::start_in(Engine::Chromium, site, profile).await
    }

    /// Starts a browser of this engine with a memory that another browser may have used before; one at a
    /// time.
    pub(crate) async fn start_in(engine: Engine, site: &Site, profile: &Profile) -> Self {
        let mut driver = Driver::start(engine, profile);
        let capabilities = engine.capabilities(profile);
        let address = driver.address();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities).connect(&address);
        let client = limited("start the browser", START, connecting).await;
        driver.session = limited("ask for the session", COMMAND, client.session_id()).await;
        let tabs = limited("list the tabs", COMMAND, client.windows()).await;
        let browser = Self {
            client,
            engine,
            address: site.address(),
            origin: site.origin(),
            tabs,
            console: Vec::new(),
            outside: Vec::new(),
            profile: profile.clone(),
            _driver: driver,
        };
        if engine.has_devtools() {
            let downloads = json!({ "behavior": "allow", "downloadPath": profile.downloads() });
            browser.devtools("Browser.setDownloadBehavior", downloads).await;
        }
        browser
    }

    /// Asks for the page, whether or not its program will come.
    pub async fn ask_for_page(&self) {
        limited("open the page", COMMAND, self.client.goto(&self.address)).await;
    }

    // ---- going somewhere

    /// Goes to a fragment such as `#/resultat`, typed into the address bar; empty for the start.
    pub async fn go(&mut self, fragment: &str) {
        self.collect().await;
        let address = format!("{}{fragment}", self.address);
        // Where one is already, WebKit's driver loads the page anew, and the others' do not.
        if self.engine != Engine::WebKit || self.run("return location.href").await != address {
            limited("open the page", COMMAND, self.client.goto(&address)).await;
        }
        self.wait_until_whole().await;
    }

    /// Opens a file of this machine, as a double click does; from now on nothing may be asked of any
    /// server.
    pub async fn open_file(&mut self, file: &std::path::Path) {
        self.assert_clean().await;
        self.address = url::Url::from_file_path(file).expect("a full path").to_string();
        "file:".clone_into(&mut self.origin);
        // What the page of before is still asking for is none of the file's.
        limited("open the file", COMMAND, self.client.goto(&self.address)).await;
        self.wait_until_whole().await;
    }

    /// Loads the page again, as the reload button does.
    pub async fn reload(&mut self) {
        if self.engine == Engine::Chromium {
            limited("reload", COMMAND, self.client.refresh()).await;
        } else {
            // Firefox's driver reloads past the worker, which the button of the browser does not.
            self.collect().await;
            self.run("window.isOfBefore = true; location.reload()").await;
            self.wait("the page to be loaded anew", "!window.isOfBefore").await;
        }
        self.wait_until_whole().await;
    }

    /// One step back in the history.
    pub async fn back(&self) {
        limited("go back", COMMAND, self.client.back()).await;
    }

    /// A second tab of this browser on this fragment, which has the attention from now on; the
    /// first is tab 0.
    pub async fn new_tab(&mut self, fragment: &str) {
        self.collect().await;
        // WebKit shows no second tab here, and what is not shown is not drawn: a window.
        let as_tab = self.engine != Engine::WebKit;
        let tab = limited("open a tab", COMMAND, self.client.new_window(as_tab)).await;
        self.tabs.push(tab.handle.clone());
        limited("turn to the tab", COMMAND, self.client.switch_to_window(tab.handle)).await;
        self.go(fragment).await;
    }

    /// Turns to a tab, in the order in which they were opened.
    pub async fn turn_to_tab(&mut self, index: usize) {
        self.collect().await;
        let tab = self.tabs.get(index).unwrap_or_else(|| panic!("there is no tab {index}")).clone();
        limited("turn to the tab", COMMAND, self.client.switch_to_window(tab)).await;
    }

    /// Waits until the program has taken the place of the static first screen and nothing of it is on
    /// its way any more: what a script of a test does from now on, the program's beginning undoes
    /// no more.
    async fn wait_until_whole(&mut self) {
        let is_whole = "document.documentElement.hasAttribute('data-whole') && document.querySelector('h1')";
        self.wait("the whole program", is_whole).await;
        self.collect().await;
    }

    /// Waits until the offline worker has stored the page and answers for it.
    pub async fn wait_until_kept(&self) {
        self.wait("the offline worker", "navigator.serviceWorker.controller?.state === 'activated'").await;
    }

    // ---- judging

    /// Ends the test if, since it was last asked, the console had an error or any word of the
    /// content policy, or anything was asked of another origin. Chromium's driver tells it all, in the
    /// others the page listens to itself, from when it is whole.
    pub async fn assert_clean(&mut self) {
        self.collect().await;
        assert!(self.console.is_empty(), "the console complains: {:#?}", self.console);
        assert!(self.outside.is_empty(), "asked outside of the page's origin: {:#?}", self.outside);
    }

    /// The errors of the console since this or [`Self::assert_clean`] was last asked.
    pub async fn console_errors(&mut self) -> Vec<String> {
        self.collect().await;
        std::mem::take(&mut self.console)
    }

    async fn collect(&mut self) {
        if !self.engine.has_devtools() {
            return self.collect_heard().await;
        }
        for entry in self.log("browser").await {
            let message = entry["message"].as_str().unwrap_or_default();
            // The browser's own look for a newer worker, while the network is away.
            if message == "network - An unknown error occurred when fetching the script." {
                continue;
            }
            if entry["level"] == "SEVERE" || message.contains("Content Security Policy") {
                self.console.push(message.to_owned());
            }
        }
        for entry in self.log("performance").await {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default()).unwrap_or_default();
            let event = &event["message"];
            if event["method"] == "Network.requestWillBeSent" {
                let address = event["params"]["request"]["url"].as_str().unwrap_or_default();
                self.collect_asked(address);
            }
        }
    }

    /// Notes an address that was asked for, where it is outside.
    fn collect_asked(&mut self, address: &str) {
        // Others are the browser's own, such as the page of a new tab.
        let goes_out = ["http", "ws"].iter().any(|scheme| address.starts_with(scheme));
        if goes_out && !address.starts_with(&self.origin) {
            self.outside.push(address.to_owned());
        }
    }

    async fn collect_heard(&mut self) {
        let heard = self.run(HEAR).await;
        let texts = |list: &Value| -> Vec<String> { serde_json::from_value(list.clone()).expect("texts") };
        self.console.extend(texts(&heard["heard"]));
        for address in texts(&heard["asked"]) {
            self.collect_asked(&address);
        }
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let command = Extension { path: "se/log", body: json!({ "type": kind }) };
        let log = limited("read the log", COMMAND, self.client.issue_cmd(command)).await;
        log.as_array().cloned().unwrap_or_default()
    }

    /// A command of the browser's development tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let command = Extension { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": parameters }) };
        limited("ask the development tools", COMMAND, self.client.issue_cmd(command)).await
    }
}

/// What chromedriver understands beyond the standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

pub(crate) async fn limited<T, E: std::fmt::Debug>(
    what: &str,
    limit: Duration,
    work: impl Future<Output = Result<T, E>>,
) -> T {
    let Ok(result) = timeout(limit, work).await else { panic!("could not {what} within {limit:?}") };
    result.unwrap_or_else(|error| panic!("could not {what}: {error:?}"))
}

/// Every run of spaces made one, no-break spaces too.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
