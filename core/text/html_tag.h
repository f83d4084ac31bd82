#pragma once

#include <QtGlobal>

#include <string_view>

namespace daisychain::text {

/// The values of the attributes that matter to us, as written: references are not decoded.
struct HtmlAttributes {
    std::string_view href;
    std::string_view classes;
    std::string_view rel;
    std::string_view start;
    std::string_view value;
    std::string_view type;
    std::string_view title;
    bool isReversed = false;
};

/// Reads tags and skips what isn't text. Goes over every byte a bounded number of times, however broken they
/// are.
class HtmlTagReader final {
public:
    HtmlTagReader(const char *begin, const char *end);

    /// Whether `at`, which points to "<", begins a tag, comment or declaration, and not only a less-than
    /// sign.
    bool isMarkup(const char *at) const;

    /// The name of the tag whose name begins at `at`, in lower case and packed; moves past it. 0: longer than
    /// eight bytes and none of ours.
    static quint64 readName(const char *&at, const char *end);

    /// Moves from behind a tag's name past its ">". Fills `wanted`, where given; of a repeated attribute the
    /// first counts. A quote that is never closed ends at the next ">".
    void readAttributes(const char *&at, HtmlAttributes *wanted = nullptr);

    /// Moves from "<" past a comment, declaration or processing instruction; to the end when it is never
    /// closed.
    void skipDeclaration(const char *&at) const;

    /// Moves past the closing tag of an element that holds no markup; to the end without one.
    void skipRawText(const char *&at, quint64 name) const;

    /// The items of the list whose content begins at `at`. All calls together look at no more bytes than
    /// there are.
    int countItems(const char *at);

private:
    std::string_view readValue(const char *&at);

    const char *m_end;
    const char *m_lastClose;  ///< the last ">", or the beginning
    qsizetype m_lookAhead;
    const char *m_noQuoteFrom;  ///< no more of them from here on
    const char *m_noApostropheFrom;
};

}  // namespace daisychain::text
