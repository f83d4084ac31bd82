#pragma once

#include "core/base/clock.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class PictureBook;
class PlainLabel;

/// What the parts of a card need to show themselves.
struct CardLook {
    const Theme &theme;
    const Icons &icons;
    const Roster &roster;
    const Clock &clock;
    std::function<void(const QUrl &)> openUrl = {};
    PictureBook *pictures = nullptr;  ///< null: initials
};

/// A part of the card: lines one below the other, made anew whenever the card changes. The keys stay with
/// what they were on.
class CardPart : public QWidget {
    Q_OBJECT

public:
    explicit CardPart(const CardLook &look, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The conversation with this handle shall be opened.
    void openRequested(const QString &handle);
    /// Its lines are new.
    void remade();

protected:
    const CardLook &look() const { return m_look; }
    QVBoxLayout *lines() const { return m_lines; }
    /// Empties the part and lets `make` fill it.
    void remake(const std::function<void()> &make);

    void addHeading(const QString &text);
    PlainLabel *addLine(const QString &text, TypeSize size = TypeSize::Body, Token colour = &Tokens::text,
                        QVBoxLayout *below = nullptr);
    QHBoxLayout *addRow();
    /// A flat button with a name of its own for screen readers.
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &name);

private:
    const CardLook m_look;
    QVBoxLayout *m_lines;
};

/// Takes everything out of a layout, and hides it at once.
void clearLayout(QLayout *layout);

}  // namespace daisychain::ui
