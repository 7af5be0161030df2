//! Going by keys alone: a hand on Tab, the arrows, Space and Enter, that looks where the focus is
//! before it presses anything.

use journeys::{Browser, Key};
use serde_json::json;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// What has the focus. Seen: on the screen, and with a ring around it.
const LOOK: &str = "
    const it = document.activeElement;
    const label = it.labels?.[0];
    const drawn = label && it.matches('[type=radio], [type=checkbox]') ? label : it;
    const box = drawn.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // The calendar button in a field for a day is the browser's, and so is the ring around it.
    const ringed = it.type === 'date' || [it, drawn].some((one) => getComputedStyle(one).outlineStyle !== 'none');
    return {
        id: it.id,
        group: it.closest('fieldset')?.id ?? '',
        kind: it.type || it.localName,
        name: it === document.body ? '' : it.getAttribute('aria-label') || (label ?? it).innerText || it.id,
        // Behind the last stop of the page the browser's own follow.
        seen: it === document.body || (onScreen && ringed),
        where: `from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, ring: ${ringed}`,
    };";

/// More Tabs than any page has stops.
const FAR: usize = 150;

/// A browser whose mouse is unplugged.
pub struct Keyboard {
    /// For looking, and for what the browser's own buttons do.
    pub browser: Browser,
    keys: usize,
    letters: usize,
    unseen: Vec<String>,
}

/// What has the focus.
pub struct Stop {
    pub id: String,
    pub group: String,
    pub kind: String,
    pub name: String,
}

impl Keyboard {
    pub fn of(browser: Browser) -> Self {
        Self { browser, keys: 0, letters: 0, unseen: Vec::new() }
    }

    /// How many keys were pressed so far to move and to choose, and how many letters were typed.
    pub fn count(&self) -> (usize, usize) {
        (self.keys, self.letters)
    }

    /// Where the focus went without being seen: outside of the screen, or without a ring.
    pub fn unseen(&self) -> &[String] {
        &self.unseen
    }

    pub async fn press(&mut self, key: Key) {
        self.keys += 1;
        self.browser.press(key).await;
    }

    pub async fn space(&mut self) {
        self.keys += 1;
        self.browser.press_space().await;
    }

    /// Where the focus is.
    pub async fn look(&mut self) -> Stop {
        let mut seen = self.browser.run(LOOK).await;
        // The page may still be scrolling there.
        let until = Instant::now() + Duration::from_secs(3);
        while seen["seen"] != true && Instant::now() < until {
            sleep(Duration::from_millis(30)).await;
            seen = self.browser.run(LOOK).await;
        }
        let text = |key: &str| seen[key].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let stop = Stop { id: text("id"), group: text("group"), kind: text("kind"), name: text("name") };
        if seen["seen"] != true {
            self.unseen.push(format!("{} {} « {} » {}", stop.kind, stop.id, stop.name, text("where")));
        }
        stop
    }

    /// Goes forward until the focus is on what is wanted.
    pub async fn tab_to(&mut self, wanted: &str, is_it: impl Fn(&Stop) -> bool) -> Stop {
        let mut passed = Vec::new();
        for _ in 0..FAR {
            self.press(Key::Tab).await;
            let stop = self.look().await;
            if is_it(&stop) {
                return stop;
            }
            passed.push(format!("{} {} « {} »", stop.kind, stop.id, stop.name));
        }
        panic!("{FAR} times Tab never reached {wanted}; passed:\n{}", passed.join("\n"));
    }

    /// Goes back until the focus is on what is wanted.
    pub async fn tab_back_to(&mut self, wanted: &str, is_it: impl Fn(&Stop) -> bool) {
        for _ in 0..FAR {
            self.keys += 1;
            self.browser.press_together(&[Key::Shift, Key::Tab]).await;
            if is_it(&self.look().await) {
                return;
            }
        }
        panic!("{FAR} times Shift and Tab never reached {wanted}");
    }

    /// Goes to the link or the button of this name and presses Enter.
    pub async fn enter(&mut self, name: &str) {
        self.tab_to(name, |stop| ["a", "button", "submit"].contains(&stop.kind.as_str()) && stop.name.contains(name))
            .await;
        self.press(Key::Enter).await;
    }

    /// Waits for a page and for its heading to have the focus, where a reader goes on from.
    pub async fn arrive(&self, heading: &str) {
        arrive(&self.browser, heading).await;
        self.browser.wait("the focus on the heading", "document.activeElement === document.querySelector('h1')").await;
    }

    /// Goes to a question and chooses its answer of this place, from 0, with the arrows.
    pub async fn choose(&mut self, question: &str, place: usize) {
        self.tab_to(question, |stop| stop.group == question && stop.kind == "radio").await;
        if place == 0 {
            self.space().await;
        }
        for _ in 0..place {
            self.press(Key::Down).await;
        }
        let stop = self.look().await;
        assert_eq!(stop.id, format!("{question}-{place}"), "the arrows lead to « {} »", stop.name);
        self.is_checked(&stop.id).await;
    }

    /// Goes to a box and ticks it.
    pub async fn tick(&mut self, id: &str) {
        self.tab_to(id, |stop| stop.id == id).await;
        self.space().await;
        self.is_checked(id).await;
        assert_eq!(self.look().await.id, id, "the focus stays on the box that was ticked");
    }

    /// Goes to a field and writes into it.
    pub async fn write(&mut self, id: &str, text: &str) {
        self.tab_to(id, |stop| stop.id == id).await;
        self.letters += text.chars().count();
        self.browser.type_text(text).await;
        self.browser
            .wait("the text in its field", &format!("document.getElementById({}).value === {}", json!(id), json!(text)))
            .await;
    }

    /// Waits for the focus to be there, where no ring says so.
    pub async fn has_focus(&self, id: &str) {
        self.browser
            .wait(&format!("the focus on {id}"), &format!("document.activeElement?.id === {}", json!(id)))
            .await;
    }

    async fn is_checked(&self, id: &str) {
        self.browser
            .wait(&format!("{id} to be chosen"), &format!("document.getElementById({})?.checked", json!(id)))
            .await;
    }
}

/// Waits for the page of this heading.
pub async fn arrive(browser: &Browser, heading: &str) {
    let is_there =
        format!("document.querySelector('h1')?.innerText.replace(/\\s+/g, ' ').trim() === {}", json!(heading));
    browser.wait(&format!("the page « {heading} »"), &is_there).await;
}
