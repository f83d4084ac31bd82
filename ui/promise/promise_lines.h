#pragma once

#include "ui/promise/reply_promises.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class QuietLine;

/// Below the text of a reply: which promises it makes, with owner and exact time, and what it says of earlier
/// ones. One key or button takes a promise, the same button gives it back.
class PromiseLines final : public QWidget {
    Q_OBJECT

public:
    PromiseLines(ReplyPromises &promises, const Clock &clock, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

    /// "Ctrl+P": the key that takes the next one, shown on its button.
    void setKey(const QString &key);

private:
    struct Line {
        QuietLine *line;
        QPushButton *button;
    };
    /// Made once, so that the focus stays on a button that was pressed.
    Line addLine(const QString &button);
    void refresh();
    void showOffer(const Line &line, const ReplyPromises::Offer &offer, bool hasKey);
    void showTelling(const Line &line, const ReplyPromises::Telling &telling);

    ReplyPromises &m_promises;
    const Clock &m_clock;
    const Theme &m_theme;
    const Icons &m_icons;
    QVBoxLayout *m_column;
    QList<Line> m_offers;
    QList<Line> m_tellings;
    QString m_key;
};

}  // namespace daisychain::ui
