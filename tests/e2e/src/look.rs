//! What a person sees: the text of the page, its pictures, its paper, the files it saved.

use crate::browser::{Browser, COMMAND, PATIENCE, Scheme, limited, plain};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

impl Browser {
    /// Waits until this JavaScript expression is true (or otherwise something), and hands it back.
    pub async fn wait(&self, what: &str, expression: &str) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // A page that is being replaced refuses to answer: asked again until the deadline.
            let answer = timeout(COMMAND, self.client.execute(&format!("return {expression}"), Vec::new())).await;
            match answer {
                Ok(Ok(value)) if is_something(&value) => return value,
                _ if Instant::now() < deadline => sleep(Duration::from_millis(30)).await,
                answer => panic!(
                    "waited {PATIENCE:?} for {what}; last answer: {answer:?}\nheard: {}\nthe page says:\n{}",
                    self.run("return window.heard ?? []").await,
                    self.text().await
                ),
            }
        }
    }

    /// Waits until the page shows this text, whatever its spaces.
    pub async fn wait_for_text(&self, text: &str) {
        let text = json!(plain(text));
        let shown = "document.body.innerText.replace(/\\s+/g, ' ')";
        self.wait(&format!("the text {text}"), &format!("{shown}.includes({text})")).await;
    }

    /// Waits until the page no longer shows this text.
    pub async fn wait_until_gone(&self, text: &str) {
        let text = json!(plain(text));
        let shown = "document.body.innerText.replace(/\\s+/g, ' ')";
        self.wait(&format!("the text {text} to go"), &format!("!{shown}.includes({text})")).await;
    }

    /// Waits until the page says that all is saved on this device.
    pub async fn wait_until_saved(&self) {
        let said =
            "document.querySelector('.saving [role=status]').textContent.includes('Enregistré sur cet appareil')";
        let none = "!document.querySelector('.saving [aria-hidden]').textContent";
        self.wait("all to be saved", &format!("{none} && {said}")).await;
    }

    /// What the page shows, as text, with every run of spaces made one.
    pub async fn text(&self) -> String {
        plain(self.run("return document.body.innerText").await.as_str().unwrap_or_default())
    }

    /// What the first element of this selector shows, likewise.
    pub async fn text_of(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({})?.innerText ?? null", json!(selector));
        let text = self.run(&script).await;
        plain(text.as_str().unwrap_or_else(|| panic!("nothing matches {selector}")))
    }

    /// The title of the tab.
    pub async fn title(&self) -> String {
        plain(&limited("read the title", COMMAND, self.client.title()).await)
    }

    /// The fragment of the address, with its `#`.
    pub async fn fragment(&self) -> String {
        self.run("return location.hash").await.as_str().unwrap_or_default().to_owned()
    }

    /// The name of what has the focus: its label, or the text it shows.
    pub async fn focused(&self) -> String {
        let script = "const it = document.activeElement; if (!it || it === document.body) return '';
            return it.getAttribute('aria-label') || it.labels?.[0]?.textContent || it.textContent || it.value || it.id";
        plain(self.run(script).await.as_str().unwrap_or_default())
    }

    /// Runs a script (its value by `return`), for what has no word of its own here.
    pub async fn run(&self, script: &str) -> Value {
        limited("run a script", COMMAND, self.client.execute(script, Vec::new())).await
    }

    /// Runs a script that calls its last argument when it is done, with its value.
    pub async fn run_later(&self, script: &str) -> Value {
        limited("run a script to its end", COMMAND, self.client.execute_async(script, Vec::new())).await
    }

    /// What local storage holds.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let stored = self.run("return Object.fromEntries(Object.entries(localStorage))").await;
        serde_json::from_value(stored).expect("texts under keys")
    }

    /// Puts a text into local storage from outside of the program.
    pub async fn store(&self, key: &str, text: &str) {
        self.run(&format!("localStorage.setItem({}, {})", json!(key), json!(text))).await;
    }

    /// The size of the window and, in Chromium, the colours the person prefers, without animations: the
    /// drivers of the others have no word for that.
    pub async fn view(&self, width: u32, height: u32, scheme: Scheme) {
        if !self.engine.has_devtools() {
            limited("size the window", COMMAND, self.client.set_window_size(width, height)).await;
            self.wait("the width of the window", &format!("innerWidth === {width}")).await;
            return;
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = if scheme == Scheme::Dark { "dark" } else { "light" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// From the next page on, the page is told that it is this moment, in milliseconds since 1970.
    pub async fn stop_clock(&self, now: u64) {
        let source = format!(
            "{{ const Real = Date; globalThis.Date = class extends Real {{
                constructor(...given) {{ super(...(given.length ? given : [{now}])) }}
                static now() {{ return {now} }}
            }} }}"
        );
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    }

    /// A picture (PNG) of what the window shows.
    pub async fn screenshot(&self, file: &Path) {
        let picture = limited("take a picture", COMMAND, self.client.screenshot()).await;
        write(file, &picture);
    }

    /// A picture of the whole page, however long: the window is made that high for a moment.
    pub async fn screenshot_whole(&self, file: &Path, width: u32, scheme: Scheme) {
        self.view(width, 800, scheme).await;
        let height = self.run("return Math.ceil(document.documentElement.scrollHeight)").await;
        let height = height.as_u64().and_then(|height| u32::try_from(height).ok()).unwrap_or(800);
        self.view(width, height.clamp(800, 12_000), scheme).await;
        self.screenshot(file).await;
    }

    /// What the printer would get on A4, as PDF.
    pub async fn print(&self) -> Vec<u8> {
        let sheet = PrintConfiguration::builder().size(PrintSize::A4).background(false).build();
        limited("print", COMMAND, self.client.print(sheet.expect("a sheet of paper"))).await
    }

    /// What the printed pages say, each page as text.
    pub async fn printed_pages(&self) -> Vec<String> {
        let text = pdf_text(&self.print().await, "-layout");
        text.split_terminator('\u{c}').map(plain).collect()
    }

    /// The same in the order of the page, column after column.
    pub async fn printed_columns(&self) -> Vec<String> {
        let text = pdf_text(&self.print().await, "-raw");
        text.split_terminator('\u{c}').map(plain).collect()
    }

    /// Waits for a saved file of this name and hands its text back.
    pub async fn downloaded(&self, name: &str) -> String {
        String::from_utf8(self.downloaded_bytes(name).await).expect("a text")
    }

    /// Where a saved file of this name is, once it is there.
    pub async fn downloaded_file(&self, name: &str) -> std::path::PathBuf {
        self.downloaded_bytes(name).await;
        self.profile.downloads().join(name)
    }

    /// The same, as bytes.
    pub async fn downloaded_bytes(&self, name: &str) -> Vec<u8> {
        let file = self.profile.downloads().join(name);
        let deadline = Instant::now() + PATIENCE;
        loop {
            // The name is there first, empty.
            match std::fs::read(&file) {
                Ok(bytes) if !bytes.is_empty() => return bytes,
                _ => assert!(Instant::now() < deadline, "{name} was not saved"),
            }
            sleep(Duration::from_millis(30)).await;
        }
    }
}

fn is_something(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0
}

fn write(file: &Path, bytes: &[u8]) {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).expect("a folder for the picture");
    }
    std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
}

fn pdf_text(pdf: &[u8], order: &str) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", order, "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("pdftotext does not start ({error}): run `scripts/tools.sh test`"));
    let mut input = reader.stdin.take().expect("its input is piped");
    let pdf = pdf.to_vec();
    // From another thread, so that neither side waits for the other.
    let writing = std::thread::spawn(move || input.write_all(&pdf));
    let output = reader.wait_with_output().expect("pdftotext ends");
    writing.join().expect("the writer ends").expect("pdftotext reads its input");
    let text = String::from_utf8(output.stdout).expect("pdftotext writes UTF-8");
    // Firefox prints some letters as one.
    [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")]
        .into_iter()
        .fold(text, |text, (joined, letters)| text.replace(joined, letters))
}
