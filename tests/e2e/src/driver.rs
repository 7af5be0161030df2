//! A driver of one's own on a free port, ended with its browser when dropped, whatever happened to
//! the test.

use crate::browser::Profile;
use crate::engine::Engine;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub(crate) struct Driver {
    process: Child,
    /// The screen of an engine that insists on one.
    screen: Option<Child>,
    pub(crate) port: u16,
    /// Known once the session is open; ending it ends the browser.
    pub(crate) session: Option<String>,
}

impl Driver {
    pub(crate) fn start(engine: Engine, profile: &Profile) -> Self {
        // It chooses a port that is free on one of its two networks, and ends when another
        // program has it on the other.
        let (_, program) = engine.driver();
        if engine == Engine::Firefox {
            // Its window is no narrower than 450 px by itself.
            let style = profile.data().join("chrome");
            std::fs::create_dir_all(&style).expect("a folder for the profile");
            std::fs::write(style.join("userChrome.css"), "* { min-width: 0 !important }").expect("a style");
        }
        let started = (0..5).find_map(|_| match engine {
            Engine::Chromium => Self::telling("--port=0", "started successfully on port ", engine),
            Engine::Firefox => Self::telling("--port=0", "Listening on 127.0.0.1:", engine),
            Engine::WebKit => Self::on_a_screen(engine, profile),
        });
        started.unwrap_or_else(|| panic!("{program} says its port in none of five attempts"))
    }

    /// A driver that chooses a port and tells it behind these words.
    fn telling(argument: &str, before: &str, engine: Engine) -> Option<Self> {
        let mut process = spawn(command(engine).arg(argument).stdout(Stdio::piped()));
        let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split(before).nth(1)?.trim_end_matches('.').parse().ok());
        let Some(port) = port else {
            end(&mut process);
            return None;
        };
        // Read to the end, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { process, screen: None, port, session: None })
    }

    /// WebKit's draws on a screen of its own, is told its port, and saves files where the settings
    /// of the desktop say.
    fn on_a_screen(engine: Engine, profile: &Profile) -> Option<Self> {
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
        let mut screen = spawn(screen.stdout(Stdio::piped()));
        let mut number = String::new();
        let said = BufReader::new(screen.stdout.take().expect("its output is piped")).read_line(&mut number);
        if said.is_err() || number.trim().is_empty() {
            end(&mut screen);
            return None;
        }
        let settings = profile.data();
        let _ = std::fs::create_dir_all(&settings);
        let folder = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.downloads().display());
        std::fs::write(settings.join("user-dirs.dirs"), folder).expect("the settings of the desktop");
        // Buttons that take no room, so that the window may be as narrow as a phone.
        let _ = std::fs::create_dir_all(settings.join("gtk-3.0"));
        let small = "* { min-width: 0; margin: 0; border-width: 0; padding: 0; font-size: 6px }";
        std::fs::write(settings.join("gtk-3.0/gtk.css"), small).expect("the settings of the desktop");
        // It speaks the language of the system: one that has the name of the language, and otherwise
        // what every system has.
        let system = format!("{}.UTF-8", system_of(profile.language()));
        let languages = settings.join("languages");
        let _ = std::fs::create_dir_all(&languages);
        let _ = std::os::unix::fs::symlink("/usr/lib/locale/C.utf8", languages.join(&system));
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let mut process = command(engine);
        process.arg(format!("--port={port}")).stdout(Stdio::null());
        process.env("DISPLAY", format!(":{}", number.trim())).env("HOME", &settings).env("XDG_CONFIG_HOME", &settings);
        process.env("XDG_CACHE_HOME", settings.join("cache")).env("XDG_DATA_HOME", settings.join("share"));
        process.env("LOCPATH", languages).env("LC_ALL", system).env_remove("WAYLAND_DISPLAY");
        let driver = Self { process: spawn(&mut process), screen: Some(screen), port, session: None };
        for _ in 0..300 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(driver);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        None
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
        // geckodriver answers only who names the port as well.
        let host = format!("127.0.0.1:{}", self.port);
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
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
        // Only chromedriver knows this; the others are ended.
        self.ask("GET", "/shutdown");
        let is_ending = |process: &mut Child| !matches!(process.try_wait(), Ok(None));
        let patience = if self.screen.is_some() { 10 } else { 100 };
        for _ in 0..patience {
            if is_ending(&mut self.process) {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        end(&mut self.process);
        if let Some(screen) = &mut self.screen {
            end(screen);
        }
    }
}

/// The name that systems have for a language of the web, such as `en_GB` for `en-GB`.
fn system_of(language: &str) -> String {
    match language {
        "fr" => "fr_FR".to_owned(),
        other => other.replace('-', "_"),
    }
}

fn command(engine: Engine) -> Command {
    let (variable, program) = engine.driver();
    Command::new(std::env::var(variable).unwrap_or_else(|_| program.to_owned()))
}

fn spawn(command: &mut Command) -> Child {
    let program = command.get_program().to_string_lossy().into_owned();
    let started = command.stderr(Stdio::null()).spawn();
    started.unwrap_or_else(|error| panic!("{program} does not start ({error}): run `scripts/tools.sh test`"))
}

fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}
