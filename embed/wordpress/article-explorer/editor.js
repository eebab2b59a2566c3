// The block in the editor: the blocks it holds, and its settings beside them. No build step.
((blocks, { createElement: h, Fragment }, { InnerBlocks, InspectorControls, useBlockProps }, { PanelBody, SelectControl, TextControl }, { __ }) => {
  const domain = "article-explorer";
  const choice = (value, label) => ({ value, label });
  const views = [
    choice("", __("Article", domain)),
    choice("index", __("Index", domain)),
    choice("quotes", __("Quotes", domain)),
    choice("relations", __("Relationships", domain)),
    choice("timeline", __("Timeline", domain)),
  ];
  const themes = [choice("auto", __("As the page", domain)), choice("light", __("Light", domain)), choice("dark", __("Dark", domain))];

  blocks.registerBlockType("article-explorer/article", {
    edit: ({ attributes, setAttributes }) => {
      const field = (Control, name, label, more) =>
        h(Control, { key: name, label, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }), ...more });
      const settings = h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: __("Article Explorer", domain) },
          field(TextControl, "published", __("Day of publication", domain), { help: __("YYYY-MM-DD; the day of the post where it is empty", domain) }),
          field(SelectControl, "view", __("View in front", domain), { options: views }),
          field(TextControl, "views", __("Views", domain), { help: "article index quotes relations timeline" }),
          field(SelectControl, "theme", __("Colours", domain), { options: themes }),
          field(TextControl, "src", __("Address of the article", domain), { help: __("Empty where the blocks inside are the article", domain) }),
        ),
      );
      return h(Fragment, null, settings, h("div", useBlockProps(), h(InnerBlocks, { template: [["core/paragraph"]] })));
    },
    save: () => h(InnerBlocks.Content),
  });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n);
