#pragma once

#include <QStringView>

#include <optional>

namespace daisychain::text {

/// Goes through the words of a post as its author wrote them: runs of letters, with an apostrophe inside.
/// Mentions, links, addresses, tags and words with a digit or "_" are passed over. The time is linear.
class PostWords final {
public:
    /// `text` must stay as long as this.
    explicit PostWords(QStringView text)
        : m_text(text)
    {
    }

    std::optional<QStringView> next();

private:
    qsizetype skipped(qsizetype at) const;
    qsizetype wordEnd(qsizetype at) const;

    const QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_plainUntil = 0;  ///< up to here there is no link or address
};

}  // namespace daisychain::text
