#pragma once

#include "core/base/clock.h"
#include "ui/search/search_controller.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints a post that was found: who and when, and the two lines around the first word, with the words
/// marked.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Look {
        const Theme &theme;
        const Icons &icons;
        const Clock &clock;
    };

    SearchDelegate(Look look, const SearchController &found, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look m_look;
    const SearchController &m_found;
};

/// The part of a text that shows its first mark, on one line, with the marks where they are then.
struct Excerpt {
    QString text;
    QList<SearchMark> marks;

    bool operator==(const Excerpt &) const = default;
};
Excerpt excerptOf(const QString &text, const QList<SearchMark> &marks, int mostCharacters);
/// What a post that was found says in the list: what was searched, or why there are no words of it.
Excerpt excerptOf(const SearchRow &row);

}  // namespace daisychain::ui
