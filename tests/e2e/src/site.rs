//! A static server of a few lines, which can be stopped and which remembers what it was asked.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A sub-folder, to prove that the page's addresses are relative.
const FOLDER: &str = "/outils/boussole/";

/// The page on a server of this machine; stopped when dropped.
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    root: Mutex<PathBuf>,
    requests: Mutex<Vec<(String, u16)>>,
    cut: Mutex<Option<String>>,
    stopped: AtomicBool,
}

impl Site {
    /// Serves this folder.
    pub fn start(root: &Path) -> Self {
        assert!(root.join("index.html").is_file(), "{} has no page: run `make build` first", root.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let shared = Arc::new(Shared {
            root: Mutex::new(root.to_owned()),
            requests: Mutex::default(),
            cut: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Some(accept(listener, Arc::clone(&shared)));
        Self { port, shared, accepting }
    }

    /// `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        self.origin() + FOLDER
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        locked(&self.shared.requests).iter().map(|(path, _)| path.clone()).collect()
    }

    /// The paths asked for that are not there.
    pub fn missing(&self) -> BTreeSet<String> {
        locked(&self.shared.requests)
            .iter()
            .filter(|(_, status)| *status != 200)
            .map(|(path, _)| path.clone())
            .collect()
    }

    /// From now on serves another folder, as after the publication of a new version.
    pub fn publish(&self, root: &Path) {
        root.clone_into(&mut locked(&self.shared.root));
    }

    /// From now on the line breaks halfway through each file whose name begins with this; `None`
    /// mends it.
    pub fn break_at(&self, name: Option<&str>) {
        *locked(&self.shared.cut) = name.map(str::to_owned);
    }

    /// Takes the network away: from now on, connecting fails.
    pub fn stop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        accepting.join().expect("the server ends");
        assert!(TcpStream::connect(("127.0.0.1", self.port)).is_err(), "the server must be out of reach");
    }

    /// Brings the network back, under the same address.
    pub fn resume(&mut self) {
        if self.accepting.is_none() {
            let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("the port is still free");
            self.shared.stopped.store(false, Ordering::SeqCst);
            self.accepting = Some(accept(listener, Arc::clone(&self.shared)));
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if shared.stopped.load(Ordering::SeqCst) {
                return;
            }
            let shared = Arc::clone(&shared);
            // A thread each: browsers open connections in advance and then say nothing on them.
            thread::spawn(move || answer(stream, &shared));
        }
    })
}

fn answer(mut stream: TcpStream, shared: &Shared) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    let mut request = Vec::new();
    let mut part = [0; 4096];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut part) {
            Ok(length) if length > 0 => request.extend_from_slice(&part[..length]),
            _ => return,
        }
    }
    if shared.stopped.load(Ordering::SeqCst) {
        return;
    }
    let request = String::from_utf8_lossy(&request);
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default().to_owned();
    let file = path.strip_prefix(FOLDER).filter(|name| !name.contains("..")).map(|name| {
        let name = if name.is_empty() { "index.html" } else { name };
        (locked(&shared.root).join(name), name.to_owned())
    });
    let found = file.and_then(|(path, name)| Some((std::fs::read(path).ok()?, name)));
    let status = if found.is_some() { 200 } else { 404 };
    locked(&shared.requests).push((path, status));
    let (body, name) = found.unwrap_or_default();
    // As a careful host would: names with a hash for good, the others asked for each time.
    let is_hashed =
        name.split(['-', '_', '.']).any(|part| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit()));
    let keep = if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let head = format!(
        "HTTP/1.1 {status} \r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {keep}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        media(&name),
        body.len()
    );
    let is_cut = locked(&shared.cut).as_deref().is_some_and(|cut| name.starts_with(cut));
    let sent = if is_cut { &body[..body.len() / 2] } else { &body[..] };
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(sent));
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// A thread that panicked has ended its test already: its last value will do.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
