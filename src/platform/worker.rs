//! The service worker, which keeps the page for use without a network. Knows that a newer version
//! may wait; must not know what changed. `assets/boot.js` registers it, in release builds only.

use super::fetch::beside;
use super::page::reload;
use super::{has, listen, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// Calls when a newer version of the page is stored and waits to be used: at once if it does
/// already. Never calls where there is no worker. Lasts as long as the page.
pub fn on_update(call: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    beside(async move {
        // `ready` stays open for ever where no worker is registered, and this task with it.
        let Some(registration) = ready(&container).await else {
            return;
        };
        // The first version ever stored replaces none, and so is no update.
        let call = Rc::new(move || {
            if container.controller().is_some() {
                call();
            }
        });
        if registration.waiting().is_some() {
            call();
        }
        if let Some(arriving) = registration.installing() {
            when_installed(arriving, Rc::clone(&call));
        }
        let source = registration.clone();
        listen(&registration, "updatefound", move |_: Event| {
            if let Some(arriving) = source.installing() {
                when_installed(arriving, Rc::clone(&call));
            }
        });
    });
}

/// Takes the version that waits into use and loads the page anew. Save first. Where none waits any
/// more, another tab has taken it into use already.
pub fn apply_update() {
    let Some(container) = container() else { return };
    beside(async move {
        let Some(waiting) = ready(&container).await.and_then(|registration| registration.waiting()) else {
            return reload();
        };
        listen(&container, "controllerchange", |_: Event| reload());
        // Fails only for a message that cannot be copied, which a text can.
        let _ = waiting.post_message(&"skip-waiting".into());
    });
}

/// Whether the page came from this device, without a network.
pub fn has_brought_page() -> bool {
    container().is_some_and(|container| container.controller().is_some())
}

/// Absent on a page without https.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    has(&navigator, "serviceWorker").then(|| navigator.service_worker())
}

async fn ready(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    container.ready().ok()?.await.ok()?.dyn_into().ok()
}

fn when_installed(arriving: ServiceWorker, call: Rc<impl Fn() + 'static>) {
    let worker = arriving.clone();
    listen(&arriving, "statechange", move |_: Event| {
        if worker.state() == ServiceWorkerState::Installed {
            call();
        }
    });
}
