//! The browser's cipher (`WebCrypto`) and its chance: AES-256-GCM with a key that PBKDF2-HMAC-SHA-256 makes
//! of a passphrase. Knows bytes; must not know what they say, nor the frame they travel in.
//!
//! Browsers have it on pages of https and of this device only (« secure contexts »).

use super::{has, window};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// Why nothing was closed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// This browser has no such cipher here.
    Missing,
    /// Another passphrase, or other bytes, than those it was closed with; the cipher cannot tell which.
    Refused,
}

/// What the key is made with, and what is authenticated beside the text.
#[derive(Debug, Clone, Copy)]
pub struct Lock<'a> {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: &'a [u8],
    /// The initialisation vector.
    pub iv: &'a [u8],
    /// What is authenticated beside the text.
    pub beside: &'a [u8],
}

fn crypto() -> Option<Crypto> {
    let window = window()?;
    has(&window, "crypto").then(|| window.crypto().ok())?
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = crypto()?;
    has(&crypto, "subtle").then(|| crypto.subtle())
}

/// Whether this browser has the cipher here.
#[must_use]
pub fn is_there() -> bool {
    subtle().is_some()
}

/// Fills bytes by chance; whether it could.
pub fn fill_by_chance(bytes: &mut [u8]) -> bool {
    crypto().is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok())
}

/// Closes a text.
///
/// # Errors
/// [`Fault::Missing`] where there is no cipher.
pub async fn close(passphrase: &str, lock: Lock<'_>, text: &[u8]) -> Result<Vec<u8>, Fault> {
    let subtle = subtle().ok_or(Fault::Missing)?;
    let key = key(&subtle, passphrase, lock, "encrypt").await.map_err(|_| Fault::Missing)?;
    let text = Uint8Array::from(text);
    let closing = subtle.encrypt_with_object_and_js_u8_array(&cipher(lock), &key, &text);
    finish(closing).await.map_err(|_| Fault::Missing)
}

/// Opens what was closed.
///
/// # Errors
/// [`Fault::Missing`] where there is no cipher, [`Fault::Refused`] for another passphrase.
pub async fn open(passphrase: &str, lock: Lock<'_>, closed: &[u8]) -> Result<Vec<u8>, Fault> {
    let subtle = subtle().ok_or(Fault::Missing)?;
    let key = key(&subtle, passphrase, lock, "decrypt").await.map_err(|_| Fault::Missing)?;
    let closed = Uint8Array::from(closed);
    let opening = subtle.decrypt_with_object_and_js_u8_array(&cipher(lock), &key, &closed);
    finish(opening).await.map_err(|_| Fault::Refused)
}

/// The SHA-256 of bytes, as people compare it: 64 letters. `None` where there is no cipher.
pub async fn sha256(bytes: &[u8]) -> Option<String> {
    let digest = subtle()?.digest_with_str_and_js_u8_array("SHA-256", &Uint8Array::from(bytes));
    let sum = finish(digest).await.ok()?;
    Some(sum.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}")))
}

async fn finish(work: Result<js_sys::Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&work?.await?).to_vec())
}

async fn key(subtle: &SubtleCrypto, passphrase: &str, lock: Lock<'_>, usage: &str) -> Result<CryptoKey, JsValue> {
    // An é is one sign on one keyboard, and an e with an accent behind it on another.
    let letters = String::from(JsString::from(passphrase).normalize("NFC"));
    let letters = Uint8Array::from(letters.as_bytes());
    let usages = |usage: &str| JsValue::from(Array::of1(&usage.into()));
    let base = subtle.import_key_with_str("raw", &letters, "PBKDF2", false, &usages("deriveKey"))?.await?;
    let derive = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(lock.salt).into()),
        ("iterations", lock.rounds.into()),
    ]);
    let made = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let base: CryptoKey = base.unchecked_into();
    let key = subtle.derive_key_with_object_and_object(&derive, &base, &made, false, &usages(usage))?;
    Ok(key.await?.unchecked_into())
}

fn cipher(lock: Lock<'_>) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(lock.iv).into()),
        ("additionalData", Uint8Array::from(lock.beside).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
