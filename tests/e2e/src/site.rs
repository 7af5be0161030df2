//! A static server of a few lines, which can be stopped and which remembers what it was asked.

use crate::line::Line;
use std::collections::{BTreeMap, BTreeSet};
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
    /// What is sent in the place of a file to whoever takes brotli.
    packed: BTreeMap<PathBuf, Vec<u8>>,
    line: Option<Line>,
    requests: Mutex<Vec<(String, u16)>>,
    cut: Mutex<Option<String>>,
    stopped: AtomicBool,
}

impl Site {
    /// Serves this folder.
    pub fn start(root: &Path) -> Self {
        Self::serve(root, BTreeMap::new(), None)
    }

    /// Serves this folder in brotli at its best, as a good host does, over this line, if any.
    pub fn start_packed(root: &Path, line: Option<Line>) -> Self {
        Self::serve(root, packed(root), line)
    }

    fn serve(root: &Path, packed: BTreeMap<PathBuf, Vec<u8>>, line: Option<Line>) -> Self {
        assert!(root.join("index.html").is_file(), "{} has no page: run `make build` first", root.display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let shared = Arc::new(Shared {
            root: Mutex::new(root.to_owned()),
            packed,
            line,
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
    let takes_brotli = request.lines().filter_map(|line| line.split_once(':')).any(|(name, value)| {
        name.eq_ignore_ascii_case("accept-encoding") && value.split(',').any(|it| it.trim() == "br")
    });
    let found = file.and_then(|(path, name)| match shared.packed.get(&path) {
        Some(body) if takes_brotli => Some((body.clone(), name, "Content-Encoding: br\r\n")),
        _ => Some((std::fs::read(path).ok()?, name, "")),
    });
    let status = if found.is_some() { 200 } else { 404 };
    locked(&shared.requests).push((path, status));
    let (body, name, coding) = found.unwrap_or_default();
    // As a careful host would: names with a hash for good, the others asked for each time.
    let is_hashed =
        name.split(['-', '_', '.']).any(|part| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit()));
    let keep = if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let head = format!(
        "HTTP/1.1 {status} \r\nContent-Type: {}\r\nContent-Length: {}\r\n{coding}Cache-Control: {keep}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        media(&name),
        body.len()
    );
    let is_cut = locked(&shared.cut).as_deref().is_some_and(|cut| name.starts_with(cut));
    let sent = if is_cut { &body[..body.len() / 2] } else { &body[..] };
    let answer = [head.as_bytes(), sent].concat();
    let _ = match &shared.line {
        Some(line) => line.send(&answer, &mut stream),
        None => stream.write_all(&answer),
    };
}

/// All files of the folder but those that are packed by their kind, in brotli.
fn packed(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut files = BTreeMap::new();
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            files.extend(packed(&path));
        } else if path.extension().is_none_or(|kind| kind != "png") {
            let (mut body, quality) =
                (Vec::new(), brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() });
            let mut file = std::fs::File::open(&path).expect("a file to read");
            brotli::BrotliCompress(&mut file, &mut body, &quality).expect("brotli in memory");
            files.insert(path, body);
        }
    }
    files
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
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
