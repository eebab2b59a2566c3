//! What a page says of itself to systems that embed by address: oEmbed 1.0 (oembed.com), of the type "rich".

use reading::Reading;
use serde_json::json;

/// As wide and as high as a frame for it is, in pixels, where the system asks for nothing else.
const SIZE: (u32, u32) = (720, 640);

/// The answer for the page at `url`, as JSON.
pub fn oembed(reading: &Reading, url: &str) -> String {
    let title = reading.article.headline();
    let (width, height) = SIZE;
    let frame = maud::html! {
        iframe src=(url) title=(title) width=(width) height=(height) loading="lazy" {}
    };
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": reading.article.source.as_deref().unwrap_or("Article Explorer"),
        "html": frame.into_string(),
        "width": width,
        "height": height,
    });
    answer.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn the_answer_is_a_frame_of_the_page() {
        let said = oembed(&fixture::reading(), "https://example.org/a?b=\"c\"");
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert_eq!(said["type"], "rich");
        assert_eq!(said["provider_name"], "The <Wire>");
        let html = said["html"].as_str().unwrap();
        assert!(html.starts_with("<iframe src=\"https://example.org/a?b=&quot;c&quot;\""), "{html}");
        assert!(html.contains("width=\"720\" height=\"640\""), "{html}");
    }
}
