//! The picture that others show of a link to the page. They ask for it by its whole address, which
//! only whoever hosts the page knows.

/// Where the page names the picture.
pub(super) const CARD: &str = "icon/partage.png";

/// The page with the picture at the address where it will be hosted, such as
/// `https://example.org/boussole/`; without one it stays relative, and some services show none.
///
/// # Errors
/// An address that does not begin with `https://` or `http://`, or holds what would end an attribute.
pub(super) fn addressed(page: &str, address: Option<&str>) -> Result<String, String> {
    let Some(address) = address.filter(|address| !address.is_empty()) else { return Ok(page.to_owned()) };
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    if !is_web || address.contains(['"', '<', '>', ' ']) {
        return Err(format!("BOUSSOLE_ADDRESS must be the address of the page, https://…, and is {address:?}."));
    }
    let folder = address.trim_end_matches('/');
    Ok(page.replace(&format!("content=\"{CARD}\""), &format!("content=\"{folder}/{CARD}\"")))
}

#[cfg(test)]
mod tests {
    use super::addressed;

    const PAGE: &str = "<meta property=\"og:image\" content=\"icon/partage.png\">";

    #[test]
    fn the_picture_is_named_by_the_address_of_the_host() {
        for address in ["https://a.org/boussole", "https://a.org/boussole/"] {
            let page = addressed(PAGE, Some(address)).unwrap();
            assert_eq!(page, "<meta property=\"og:image\" content=\"https://a.org/boussole/icon/partage.png\">");
        }
        assert_eq!(addressed(PAGE, None).unwrap(), PAGE);
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert!(addressed(PAGE, Some("a.org")).is_err());
        assert!(addressed(PAGE, Some("https://a.org/\"><script>")).is_err());
    }
}
