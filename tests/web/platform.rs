//! What `platform` promises of the storage, the address bar, the clock and the page.

use boussole::platform::{
    address, clipboard, clock, page,
    storage::{self, Area},
    tabs, worker,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A key of this test only, gone at its end.
struct Key(&'static str);

impl Drop for Key {
    fn drop(&mut self) {
        storage::remove(Area::Device, self.0).unwrap();
    }
}

/// Lets the browser do what it has to do: timers and events come only when nothing runs.
async fn pause(milliseconds: u32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        clock::after(milliseconds, move || {
            done.call0(&wasm_bindgen::JsValue::NULL).unwrap();
        })
        .keep();
    });
    promise.await.unwrap();
}

#[test]
fn a_text_that_was_written_is_read() {
    let key = Key("test.written");
    for text in ["", "œuvre, 5\u{202f}€, « ça »", "\u{1f9ed}\0\n", &"é".repeat(100_000)] {
        storage::write(Area::Device, key.0, text).unwrap();
        assert_eq!(storage::read(Area::Device, key.0).unwrap().as_deref(), Some(text));
    }
}

#[test]
fn a_key_that_is_not_there_has_no_text() {
    assert_eq!(storage::read(Area::Device, "test.absent"), Ok(None));
    assert_eq!(storage::remove(Area::Device, "test.absent"), Ok(()));
}

#[test]
fn a_tab_that_keeps_to_itself_is_told_from_one_that_does_not_and_leaves_the_device_alone() {
    let key = Key("test.tab");
    assert_eq!(storage::area(), Area::Device);
    storage::keep_in(Area::Tab).unwrap();
    assert_eq!(storage::area(), Area::Tab);
    storage::write(storage::area(), key.0, "1").unwrap();
    assert_eq!(storage::read(Area::Device, key.0), Ok(None));
    assert_eq!(storage::read(Area::Tab, key.0).unwrap().as_deref(), Some("1"));
    storage::remove(Area::Tab, key.0).unwrap();
    storage::keep_in(Area::Device).unwrap();
    assert_eq!(storage::area(), Area::Device);
}

#[test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    let key = Key("test.full");
    storage::write(Area::Device, key.0, "before").unwrap();
    assert_eq!(storage::write(Area::Device, key.0, &"x".repeat(20_000_000)), Err(storage::Fault::Full));
    assert_eq!(storage::read(Area::Device, key.0).unwrap().as_deref(), Some("before"));
}

#[test]
fn writing_and_removing_leave_other_keys_alone() {
    let foreign = Key("foreign");
    let own = Key("test.own");
    storage::write(Area::Device, foreign.0, "{ not for us").unwrap();
    storage::write(Area::Device, own.0, "1").unwrap();
    let keys = storage::keys(Area::Device).unwrap();
    assert!(keys.contains(&"foreign".to_owned()) && keys.contains(&"test.own".to_owned()), "{keys:?}");
    assert!(keys.is_sorted(), "{keys:?}");
    storage::remove(Area::Device, own.0).unwrap();
    assert_eq!(storage::read(Area::Device, own.0), Ok(None));
    assert_eq!(storage::read(Area::Device, foreign.0).unwrap().as_deref(), Some("{ not for us"));
}

#[test]
async fn what_this_tab_writes_is_not_heard_back() {
    let key = Key("test.echo");
    let heard = Rc::new(Cell::new(0));
    let listening = Rc::clone(&heard);
    tabs::on_change(move |_, _| listening.set(listening.get() + 1));
    storage::write(Area::Device, key.0, "1").unwrap();
    pause(50).await;
    assert_eq!(heard.get(), 0);
}

#[test]
async fn the_fragment_is_set_read_and_heard_of() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listening = Rc::clone(&heard);
    address::on_change(move |fragment| listening.borrow_mut().push(fragment));
    let page = address::page_address();
    assert!(page.starts_with("http") && !page.contains('#'), "{page}");

    address::set_fragment("#/vous");
    assert_eq!(address::fragment(), "#/vous");
    pause(50).await;
    address::set_fragment("/objectifs");
    assert_eq!(address::fragment(), "#/objectifs");
    pause(50).await;
    address::replace_fragment("#/resultat");
    assert_eq!(address::fragment(), "#/resultat");
    pause(50).await;
    assert_eq!(*heard.borrow(), ["#/vous", "#/objectifs"]);

    assert_eq!(address::page_address(), page);
    address::replace_fragment("");
    assert_eq!(address::fragment(), "");
    assert_eq!(address::page_address(), page);
}

#[test]
async fn a_timer_calls_once_unless_it_is_cancelled() {
    let calls = Rc::new(Cell::new(0));
    let call = || {
        let calls = Rc::clone(&calls);
        move || calls.set(calls.get() + 1)
    };
    let waits = clock::after(10, call());
    let cancelled = clock::after(10, call());
    let dropped = clock::after(10, call());
    cancelled.cancel();
    drop(dropped);
    pause(100).await;
    assert_eq!(calls.get(), 1);
    drop(waits);
}

#[test]
async fn a_timer_may_be_dropped_by_its_own_call() {
    let place: Rc<RefCell<Option<clock::Timer>>> = Rc::default();
    let calls = Rc::new(Cell::new(0));
    let (own, count) = (Rc::clone(&place), Rc::clone(&calls));
    *place.borrow_mut() = Some(clock::after(1, move || {
        own.borrow_mut().take();
        count.set(count.get() + 1);
    }));
    pause(50).await;
    assert_eq!(calls.get(), 1);
    assert!(place.borrow().is_none());
}

#[test]
fn the_clock_reads_on_the_local_calendar() {
    let now = clock::now();
    assert!(now > 1_700_000_000_000, "{now}");
    let local = clock::local(now);
    assert!(local.year >= 2023 && (1..=12).contains(&local.month) && (1..=31).contains(&local.day), "{local:?}");
    assert!(local.hour < 24 && local.minute < 60, "{local:?}");
    // Two days later is a later moment in every time zone, and no timestamp at all is a panic.
    assert!(clock::local(now + 2 * 24 * 3600 * 1000) > local);
    let _ = clock::local(u64::MAX);
}

/// Puts this into the page; gone when dropped.
struct Shown(web_sys::Element);

impl Shown {
    #[expect(clippy::disallowed_methods, reason = "a test sets the scene that platform then sees")]
    fn new(html: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let element = document.create_element("div").unwrap();
        element.set_inner_html(html);
        document.body().unwrap().append_child(&element).unwrap();
        Self(element)
    }

    fn matches(&self, selector: &str) -> bool {
        self.0.query_selector(selector).unwrap().is_some()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[test]
fn the_views_get_an_empty_place() {
    assert!(page::take_place().is_none());
    let shown = Shown::new("<div id='app'><h1>Premier écran</h1></div>");
    assert_eq!(page::take_place().map(|place| place.child_element_count()), Some(0));
    assert!(shown.matches("#app"));
}

#[test]
fn headings_and_fields_take_the_focus() {
    assert!(!page::focus_heading());
    assert!(!page::focus("champ"));
    let shown = Shown::new("<h1>Titre</h1><input id='champ'><p id='fin'></p>");
    assert!(page::focus_heading());
    assert!(shown.matches("h1[tabindex='-1']:focus"));
    assert!(page::focus("champ"));
    assert!(shown.matches("#champ:not([tabindex]):focus"));
    assert!(page::scroll_to("fin"));
    assert!(!page::scroll_to("nulle-part"));
}

#[test]
fn what_the_browser_lacks_is_told_and_not_met_by_a_panic() {
    page::set_title("essai");
    page::set_language("fr");
    page::scroll_to_top();
    page::on_leave(|| {});
    worker::on_update(|| {});
    worker::apply_update();
    let _ = clipboard::can_share();
}
