using System.Collections.Frozen;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>The element names that ingest tells apart; every other name is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    Other,
    Html, Head, Title, Meta, Link, Base, Script, Style, Noscript, Template,
    Body, Article, Main, Section, Aside, Nav, Header, Footer, Address, Hgroup, Div, Center, Details, Summary, Dialog, Menu,
    P, H1, H2, H3, H4, H5, H6, Pre, Blockquote, Hr, Br,
    Ul, Ol, Li, Dl, Dt, Dd,
    Table, Caption, Thead, Tbody, Tfoot, Tr, Td, Th,
    Figure, Figcaption, Img, Picture, Video, Audio, Iframe, Object, Embed, Canvas, Svg, Math, Map,
    Form, Fieldset, Legend, Label, Button, Input, Select, Option, Textarea,
    A, B, Strong, I, Em, Span, Font, Small, Time, Q, Sup, Sub, Code, Cite, Mark, U,
}

/// <summary>What the HTML standard says of the elements: which are blocks, which hold no running text.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> ByName =
        Enum.GetValues<HtmlTag>().Where(t => t != HtmlTag.Other).ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The tag of a lower-case element name.</summary>
    public static HtmlTag Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>True when the element begins and ends a line of its own.</summary>
    public static bool IsBlock(this HtmlTag tag) => tag is HtmlTag.Body or (>= HtmlTag.Article and <= HtmlTag.Hr) or (>= HtmlTag.Ul and <= HtmlTag.Figcaption)
        or (>= HtmlTag.Form and <= HtmlTag.Legend) or HtmlTag.Button;

    /// <summary>True for <c>h1</c> to <c>h6</c>.</summary>
    public static bool IsHeading(this HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    /// <summary>True when what stands inside is no text of the page: scripts, drawings, form controls, fallbacks for what a browser can show.</summary>
    public static bool IsOpaque(this HtmlTag tag) => tag is (>= HtmlTag.Script and <= HtmlTag.Template) or (>= HtmlTag.Video and <= HtmlTag.Map)
        or HtmlTag.Select or HtmlTag.Option or HtmlTag.Textarea;
}
