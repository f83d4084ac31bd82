#pragma once

#include "ui/promise/promise_controller.h"
#include "ui/widget/surface.h"

class QVBoxLayout;

namespace daisychain::ui {

class Icons;
class PlainLabel;
class QuietLine;

/// Above a conversation: what we promised and have not kept yet, the first due first, with what can be done
/// about it.
class PromiseStrip final : public Surface {
    Q_OBJECT

public:
    PromiseStrip(PromiseController &controller, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// It will be later: when, is asked for.
    void putOffRequested(const daisychain::PromiseView &promise);

private:
    /// What the lines say; while it stays the same, they stay under pointer and focus.
    struct Shown {
        ActionId id;
        QString sentence;
        bool isLate = false;
        bool isMine = false;
        bool isTold = false;

        bool operator==(const Shown &) const = default;
    };
    void refresh();
    void rebuild(const QList<Shown> &shown);
    void addButtons(QuietLine &line, const Shown &shown);

    PromiseController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    QVBoxLayout *m_column;
    PlainLabel *m_more;
    QList<QuietLine *> m_lines;
    QList<Shown> m_shown;
    QTimer m_minute;
};

}  // namespace daisychain::ui
