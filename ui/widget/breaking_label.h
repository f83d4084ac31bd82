#pragma once

#include "ui/widget/plain_label.h"

namespace daisychain::ui {

/// A label whose text wraps also where a word is longer than a line, as numbers, addresses and German words
/// are. Marked by the mouse; what is copied is the text as it was given.
class BreakingLabel final : public PlainLabel {
    Q_OBJECT

public:
    BreakingLabel(const Theme &theme, const QString &text, TypeSize size = TypeSize::Body,
                  Token colour = &Tokens::text, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    QString marked() const;
    void showMenu(QPoint at);
};

/// The text with places to break in words that are too long for a line, marked by U+200B. Linear.
QString breakableText(const QString &text);

}  // namespace daisychain::ui
