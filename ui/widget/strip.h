#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace daisychain::ui {

class ElidedLabel;

enum class StripTone : quint8 { Calm, Note, Soon, Late };

/// One sentence with at most one thing to do, at the edge of a pane: "undo: done Mara K." It stays until it
/// is pressed, dismissed or replaced; nothing floats.
class Strip : public QWidget {
    Q_OBJECT

public:
    Strip(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// An empty button text means that there is nothing to do. A strip that may not be dismissed has no
    /// cross.
    void say(const QString &sentence, const QString &button = {}, StripTone tone = StripTone::Calm,
             bool mayDismiss = true);
    void clear();
    QString sentence() const;
    /// Small type without a ground of its own: the line at the foot of the window.
    void makeQuiet();

Q_SIGNALS:
    void pressed();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ElidedLabel *m_sentence;
    QPushButton *m_button;
    QToolButton *m_close;
    StripTone m_tone = StripTone::Calm;
    bool m_isQuiet = false;
};

}  // namespace daisychain::ui
