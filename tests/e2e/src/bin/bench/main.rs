//! bench
mod visit;
use journeys::{Profile, Site, dist};
use visit::{Look, line, phone, visit};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        let sites: Vec<Site> =
            std::env::args().skip(2).map(|it| Site::start_packed(std::path::Path::new(&it), Some(line()))).collect();
        for site in &sites {
            println!("{}", site.address());
        }
        std::thread::sleep(std::time::Duration::from_secs(36000));
    }
    let rounds: usize = std::env::args().nth(2).and_then(|it| it.parse().ok()).unwrap_or(3);
    let peers = std::path::PathBuf::from(std::env::args().nth(1).expect("peers"));
    let ours = Site::start_packed(&std::env::var("BENCH_DIST").map_or_else(|_| dist(), Into::into), Some(line()));
    let survey = Site::start_packed(&peers.join("survey"), Some(line()));
    let preact = Site::start_packed(&peers.join("preact"), Some(line()));
    eprintln!("packed");
    let pages = [
        ("ours", &ours, "#/vous", Look { choice: "#profil input", count: ".journey [aria-current] .nav-count", counted: "^1" }),
        ("survey", &survey, "", Look { choice: "input[type=radio]", count: ".sd-progress__text", counted: "^1/" }),
        ("preact", &preact, "", Look { choice: "input[type=radio]", count: "#count", counted: "^1" }),
    ];
    for _ in 0..rounds {
        for (name, site, fragment, look) in &pages {
            let profile = Profile::new();
            let browser = phone(site, &profile, look).await;
            let seen = visit(&browser, &format!("{}{fragment}", site.address())).await;
            println!("{name} {seen:?}");
        }
    }
}
