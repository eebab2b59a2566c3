//! How one explorer is set up by the page it stands in: what it may show, and what of the page is its own.

use crate::state::View;

/// The five views, in the order of their tabs.
pub(crate) const VIEWS: [View; 5] = [View::Article, View::Index, View::Quotes, View::Relations, View::Timeline];

/// The set-up of one explorer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Whose page it is.
    pub(crate) page: Page,
    /// Who shows the text.
    pub(crate) text: Text,
    /// The views there are, in the order of [`VIEWS`]; never empty.
    pub(crate) views: Vec<View>,
    /// The view in front at first.
    pub(crate) view: View,
    /// Where the state is kept in the address of the page.
    pub(crate) permalink: Permalink,
    /// The language that the page around says the article is in.
    pub(crate) lang: Option<String>,
}

/// Whose page an explorer stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Page {
    /// Its own: title, colours and keys of the window are its.
    #[default]
    Own,
    /// Somebody else's: nothing outside of its root is touched.
    Host,
}

/// Who shows the text of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Text {
    /// The explorer.
    #[default]
    Shown,
    /// The page around it, which is told what to mark and where to go.
    Marked,
    /// Nobody, or a page around it that can mark nothing.
    Elsewhere,
}

/// Where the state is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Permalink {
    /// Nowhere.
    None,
    /// In the whole fragment of the address.
    #[default]
    Whole,
    /// In those parts of the fragment whose key begins with this and a dot.
    Prefixed(String),
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            page: Page::default(),
            text: Text::default(),
            views: VIEWS.to_vec(),
            view: View::default(),
            permalink: Permalink::default(),
            lang: None,
        }
    }
}

impl Setting {
    /// Keeps only the views named, words apart by spaces or commas; unknown ones are passed over, and none left is all.
    /// Without a view of the article the text is left to the page around.
    pub(crate) fn keep_views(&mut self, names: &str) {
        let wanted: Vec<View> = names.split([' ', ',']).filter_map(view).collect();
        if wanted.is_empty() {
            return;
        }
        self.views.retain(|view| wanted.contains(view));
        if !self.views.contains(&View::Article) {
            self.text = Text::Elsewhere;
        }
    }

    /// Leaves the text to the page around.
    pub(crate) fn leave_text(&mut self, text: Text) {
        self.text = text;
        self.views.retain(|&view| view != View::Article);
        if self.views.is_empty() {
            self.views = VIEWS[1..].to_vec();
        }
    }

    /// The view to show for one that was asked for: that, or else the first there is.
    pub(crate) fn front(&self, asked: View) -> View {
        if self.views.contains(&asked) { asked } else { self.views.first().copied().unwrap_or_default() }
    }
}

/// The view of that name: "quotes"; "relations" and "relationships" are the same.
pub(crate) fn view(name: &str) -> Option<View> {
    Some(match name {
        "article" => View::Article,
        "index" => View::Index,
        "quotes" => View::Quotes,
        "relations" | "relationships" => View::Relations,
        "timeline" => View::Timeline,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(names: &str) -> Setting {
        let mut setting = Setting::default();
        setting.keep_views(names);
        setting
    }

    #[test]
    fn views_are_those_named_in_the_order_of_the_tabs() {
        assert_eq!(kept("timeline, article").views, [View::Article, View::Timeline]);
        assert_eq!(kept("quotes nonsense").views, [View::Quotes]);
        assert_eq!(kept("nonsense"), Setting::default());
        assert_eq!(kept(""), Setting::default());
    }

    #[test]
    fn without_its_view_the_text_is_elsewhere() {
        assert_eq!(kept("article quotes").text, Text::Shown);
        assert_eq!(kept("quotes relationships").text, Text::Elsewhere);
        let mut setting = kept("article");
        setting.leave_text(Text::Marked);
        assert_eq!(setting.text, Text::Marked);
        assert_eq!(setting.views, VIEWS[1..]);
    }

    #[test]
    fn what_is_not_there_is_never_in_front() {
        assert_eq!(kept("quotes timeline").front(View::Relations), View::Quotes);
        assert_eq!(kept("quotes timeline").front(View::Timeline), View::Timeline);
    }
}
