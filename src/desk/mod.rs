//! Which command of the desk does what. Each is a file beside this one; it gets what is written
//! behind its name and gives back what to print, or what is wrong.

mod check;
mod files;
mod finish_build;
mod position;
mod rank;

use std::{io, process::ExitCode};

/// What a command gives back: what to print, or what is wrong and what to do about it.
type Answer = Result<String, String>;

/// A command: its name and what may follow it, what it does, its function.
type Command = (&'static str, &'static str, fn(&[String]) -> Answer);

const COMMANDS: [Command; 6] = [
    ("check [FOLDER]", "tells every fault of the content, by file and line", check::run),
    ("position FILE", "the whole result of a saved dossier, as JSON", position::run),
    ("export FILE --as KIND OUT", "a saved dossier as csv, plan-csv, xlsx or json", files::export),
    ("import FILE", "any of these files as a saved dossier", files::import),
    ("rank FILE --answers NAME", "ranks the models for each case of a file, as JSON", rank::run),
    ("finish-build", "the last step of a build; called by Trunk", |_| finish_build::run().map(|()| String::new())),
];

/// The exit code for bad input and wrong calls; 1 is what a panic or the shell would give.
const REFUSED: u8 = 2;

/// Runs the command that `args` names; the exit code is [`REFUSED`] when it fails or is unknown.
pub(crate) fn run(args: &[String]) -> ExitCode {
    let answer = match args.split_first() {
        Some((name, rest)) => dispatch(name, rest),
        None => Err(help()),
    };
    match answer {
        Ok(said) => told(&mut io::stdout(), &said, ExitCode::SUCCESS),
        Err(said) => told(&mut io::stderr(), &said, ExitCode::from(REFUSED)),
    }
}

fn dispatch(name: &str, rest: &[String]) -> Answer {
    if matches!(name, "help" | "--help" | "-h") {
        return Ok(help());
    }
    let found = COMMANDS.iter().find(|(usage, ..)| usage.split(' ').next() == Some(name));
    match found {
        Some((.., command)) => command(rest),
        None => Err(format!("`{name}` is no command.\n{}", help())),
    }
}

fn help() -> String {
    let lines = COMMANDS.iter().map(|(usage, does, _)| format!("  desk {usage:<26} {does}"));
    std::iter::once("usage:".to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

/// Prints `said`; a pipe that was closed meanwhile is a failure as well.
fn told(out: &mut dyn io::Write, said: &str, code: ExitCode) -> ExitCode {
    if said.is_empty() || writeln!(out, "{said}").is_ok() { code } else { ExitCode::FAILURE }
}
