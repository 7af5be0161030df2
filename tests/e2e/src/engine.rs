//! The three engines that browsers are made of here, and what each is told when it starts.

use crate::browser::{Browser, Profile};
use crate::site::Site;
use serde_json::{Map, Value, json};

/// What draws the page and runs the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Of Chrome, Edge and others.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari: here in its port for Linux, WebKitGTK.
    WebKit,
}

impl Engine {
    /// Opens a browser of its own, with a memory of its own, on the page's first screen.
    pub async fn open(self, site: &Site) -> Browser {
        self.open_as(site, &Profile::new()).await
    }

    /// The same with a memory that another browser has used before; one at a time.
    pub async fn open_as(self, site: &Site, profile: &Profile) -> Browser {
        let mut browser = self.start_as(site, profile).await;
        browser.go("").await;
        browser
    }

    /// The same, on no page yet.
    pub async fn start_as(self, site: &Site, profile: &Profile) -> Browser {
        Browser::start_in(self, site, profile).await
    }

    /// The program that drives it, and the variable that names another.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITWEBDRIVER", "WebKitWebDriver"),
        }
    }

    /// Whether it has the development tools of Chromium: its log of the console, colours that the reader
    /// prefers and that change meanwhile.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// Whether a browser opened again remembers what the one before stored: WebKit's driver begins anew.
    pub fn remembers(self) -> bool {
        self != Self::WebKit
    }

    /// Whether its driver prints: that of WebKit does not know the command.
    pub fn prints(self) -> bool {
        self != Self::WebKit
    }

    pub(crate) fn capabilities(self, profile: &Profile) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(profile),
            Self::WebKit => webkit(),
        };
        let Value::Object(capabilities) = capabilities else { unreachable!("written as objects below") };
        capabilities
    }
}

fn chromium(profile: &Profile) -> Value {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        "--window-size=1280,900",
        // Whatever the page might ask elsewhere finds nobody.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ]
    .map(str::to_owned);
    let own = [format!("--user-data-dir={}", profile.data().display()), format!("--lang={}", profile.language())];
    // Of the « cookies » of the settings, which are all that a site may store: allowed, blocked.
    let storing = if profile.may_store() { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments.into_iter().chain(own).collect::<Vec<_>>(),
            "prefs": {
                "profile.default_content_setting_values.cookies": storing,
                "intl.accept_languages": profile.language(),
            },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// What files that the page makes are, so that Firefox saves them without a question.
const SAVED: &str = "text/calendar,application/json,text/html,text/csv,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn firefox(profile: &Profile) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", profile.data()],
            "prefs": {
                "intl.accept_languages": profile.language(),
                "browser.download.folderList": 2,
                "browser.download.dir": profile.downloads(),
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": SAVED,
                // All that a site may store: allowed, refused.
                "network.cookie.cookieBehavior": if profile.may_store() { 0 } else { 2 },
                // The window may be as narrow as a phone, by the file that the driver lays there.
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                // Its own errands, none of which is the page's.
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "app.update.auto": false,
                "datareporting.policy.dataSubmissionEnabled": false,
            },
        },
    })
}

fn webkit() -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "args": ["--automation"],
        },
    })
}
