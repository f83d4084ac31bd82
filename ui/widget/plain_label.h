#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace daisychain::ui {

/// A label that shows its text letter by letter, whatever it looks like. The only label that our screens use:
/// QLabel itself takes text that looks like HTML for HTML, and lets the writing of a text decide on which
/// side it stands; here the window does. Follows the theme.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(const Theme &theme, TypeSize size = TypeSize::Body, Token colour = &Tokens::text,
                        QWidget *parent = nullptr);
    PlainLabel(const Theme &theme, const QString &text, TypeSize size = TypeSize::Body,
               Token colour = &Tokens::text, QWidget *parent = nullptr);

    void setColour(Token colour);
    void setTypeSize(TypeSize size);
    /// The mouse marks and copies.
    void makeSelectable();

protected:
    bool event(QEvent *event) override;

private:
    void dress();
    void stand();

    const Theme &m_theme;
    TypeSize m_size;
    Token m_colour;
};

}  // namespace daisychain::ui
