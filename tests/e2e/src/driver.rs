//! A chromedriver of one's own on a free port, ended with its browser when dropped, whatever
//! happened to the test.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub(crate) struct Driver {
    process: Child,
    pub(crate) port: u16,
    /// Known once the session is open; ending it ends the browser.
    pub(crate) session: Option<String>,
}

impl Driver {
    pub(crate) fn start() -> Self {
        // It chooses a port that is free on one of its two networks, and ends when another
        // program has it on the other.
        (0..5).find_map(|_| Self::try_start()).expect("chromedriver says its port in one of five attempts")
    }

    fn try_start() -> Option<Self> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start ({error}): run `scripts/tools.sh test`"));
        let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split("started successfully on port ").nth(1)?.trim_end_matches('.').parse().ok());
        let Some(port) = port else {
            let _ = process.kill();
            let _ = process.wait();
            return None;
        };
        // Read to the end, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { process, port, session: None })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A request without the client, for the moment when nothing can be awaited any more.
    fn ask(&self, method: &str, path: &str) {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else {
            return;
        };
        let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
        let request = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        if stream.write_all(request.as_bytes()).is_ok() {
            // The first bytes of an answer say that it is done; the driver keeps the line open.
            let _ = stream.read(&mut [0; 512]);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = &self.session {
            self.ask("DELETE", &format!("/session/{session}"));
        }
        self.ask("GET", "/shutdown");
        for _ in 0..300 {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
