//! What a person does: finding things by their names, clicking, typing, going by keys.

use crate::browser::{Browser, COMMAND, PATIENCE, limited, plain};
use crate::engine::Engine;
use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// For a click, or letters, to reach what they were meant for.
const ARRIVAL: Duration = Duration::from_secs(3);

/// Brings a thing to the middle of the window, listens for the click, and says whether one would reach it.
const REACH: &str = "
    const it = arguments[0];
    it.scrollIntoView({ block: 'center', behavior: 'instant' });
    window.isReached = false;
    it.addEventListener('click', () => { window.isReached = true }, { capture: true, once: true });
    const box = it.getClientRects()[0];
    return !!box && it.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));";

/// The name under which the driver hands elements over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const FIND: &str = include_str!("find.js");

impl Browser {
    /// Clicks what has this role (`button`, `link`, `radio`, `checkbox`, `field`, `heading`, `any`,
    /// or a CSS selector) and this name, in full or in part; it must be the only one, and a click
    /// must reach it.
    pub async fn click(&self, role: &str, name: &str) {
        self.click_in(None, role, name).await;
    }

    /// The same, within the first element of this selector.
    pub async fn click_within(&self, place: &str, role: &str, name: &str) {
        self.click_in(Some(place), role, name).await;
    }

    async fn click_in(&self, place: Option<&str>, role: &str, name: &str) {
        let what = format!("click the {role} « {name} »");
        // A driver looks where the thing is and clicks there a moment later, when a page just come may have
        // scrolled: a click that reached nothing is made again.
        let deadline = Instant::now() + PATIENCE;
        loop {
            let element = self.find(place, role, name, "found").await;
            let argument = vec![serde_json::to_value(&element).expect("an element")];
            let run = async |script| self.client.execute(script, argument.clone()).await;
            let is_in_reach = run(REACH).await.is_ok_and(|answer| answer == true);
            let clicked = timeout(COMMAND, element.click()).await;
            // WebKit's driver holds some things for out of reach that are not.
            if self.engine == Engine::WebKit && is_in_reach && matches!(clicked, Ok(Err(_))) {
                let _ = run("arguments[0].click()").await;
            }
            let until = Instant::now() + ARRIVAL;
            while Instant::now() < until {
                // Of another page, to which the click led, nothing is known.
                match timeout(COMMAND, self.client.execute("return window.isReached", Vec::new())).await {
                    Ok(Ok(reached)) if reached != false => return,
                    _ => sleep(Duration::from_millis(30)).await,
                }
            }
            assert!(Instant::now() < deadline, "could not {what}: {clicked:?}");
        }
    }

    /// Replaces what a field holds, typing it. Letters go where the focus is, which a page just come may take to its
    /// heading: then they are typed again. Those that a field with the focus loses stay lost.
    pub async fn fill(&self, name: &str, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let field = self.find(None, "field", name, "itself").await;
            limited("empty the field", COMMAND, field.clear()).await;
            let arguments = vec![serde_json::to_value(&field).expect("an element"), json!(text)];
            if self.engine == Engine::WebKit && !text.is_ascii() {
                // Its driver loses letters for which the keyboard has no key.
                let put = "arguments[0].focus(); arguments[0].value = arguments[1];
                    arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }));
                    arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
                limited("put the text into the field", COMMAND, self.client.execute(put, arguments.clone())).await;
            } else {
                limited("type into the field", COMMAND, field.send_keys(text)).await;
            }
            // The last letters may still be on their way.
            let script = "return [arguments[0].value === arguments[1], document.activeElement === arguments[0]]";
            let until = Instant::now() + ARRIVAL;
            loop {
                let state = limited("read the field", COMMAND, self.client.execute(script, arguments.clone())).await;
                if state[0] == true {
                    return;
                }
                assert!(Instant::now() < deadline, "« {text} » is not in the field « {name} »");
                if state[1] == false && Instant::now() > until {
                    break;
                }
                sleep(Duration::from_millis(30)).await;
            }
        }
    }

    /// Chooses a file in the only field for files of the page.
    pub async fn choose_file(&self, file: &Path) {
        let field = self.client.find(Locator::Css("input[type=file]"));
        let field = limited("find the field for a file", COMMAND, field).await;
        limited("choose a file", COMMAND, field.send_keys(file.to_str().expect("a path"))).await;
    }

    /// Lays a saved file where the first version of the page kept it, and takes it up: the result.
    pub async fn take_up(&mut self, saved: &str) {
        self.store("boussole-alliances.dossier", saved).await;
        self.go("#/resultat").await;
        self.reload().await;
        self.click("button", "Reprendre ce dossier").await;
        self.wait_for_text("Votre résultat").await;
    }

    /// Whether the choice of this name is made.
    pub async fn is_chosen(&self, role: &str, name: &str) -> bool {
        let choice = self.find(None, role, name, "itself").await;
        limited("look at the choice", COMMAND, choice.is_selected()).await
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.press_all(&[key.into()]).await;
    }

    /// Presses keys together, the first held longest, such as Shift and Tab.
    pub async fn press_together(&self, keys: &[Key]) {
        self.press_all(&keys.iter().map(|key| char::from(*key)).collect::<Vec<_>>()).await;
    }

    /// Presses Space, which has no name among the keys.
    pub async fn press_space(&self) {
        self.press_all(&[' ']).await;
    }

    /// Types a text, letter by letter, wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.press_all(&[letter]).await;
        }
    }

    /// Goes forward with Tab until what has the focus is called this, in full or in part.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..200 {
            self.press(Key::Tab).await;
            let focused = self.focused().await;
            if focused.contains(&plain(name)) {
                return;
            }
            passed.push(focused);
        }
        panic!("200 times Tab never reached « {name} »; passed: {}", passed.join(" | "));
    }

    async fn press_all(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        limited("press keys", COMMAND, self.client.perform_actions(actions)).await;
    }

    /// Waits for the thing to be there once, since views follow a click a moment later.
    async fn find(&self, place: Option<&str>, role: &str, name: &str, which: &str) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let arguments = vec![json!(role), json!(name), json!(place)];
            let answer = limited("look for something", COMMAND, self.client.execute(FIND, arguments)).await;
            if let Some(id) = answer[which][ELEMENT].as_str() {
                return Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
            }
            assert!(Instant::now() < deadline, "{}", answer["problem"].as_str().unwrap_or("no answer"));
            sleep(Duration::from_millis(30)).await;
        }
    }
}
