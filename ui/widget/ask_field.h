#pragma once

#include "ui/widget/surface.h"

#include <QPointer>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class PlainLabel;

/// A few fields on one line that ask for something which others will see or which costs: nothing happens
/// before Enter in it, and Escape leaves it. It takes the focus, and gives it back.
class AskField : public Surface {
    Q_OBJECT

public:
    AskField(const Theme &theme, QWidget *parent);

    bool isAsking() const { return !isHidden(); }
    /// Without doing anything.
    void leave();

Q_SIGNALS:
    void left();

protected:
    QVBoxLayout *lines() const { return m_lines; }
    /// The fields and the button that does it.
    QHBoxLayout *line() const { return m_line; }
    QPushButton *button() const { return m_do; }
    void setSentence(const QString &words);
    void setHint(const QString &words);
    void showTrouble(const QString &words);
    /// A field of the line, in which Enter does it.
    void addPart(QWidget *part, int stretch = 0);
    /// A field on a line of its own below, in which Enter does it too.
    void addBelow(QWidget *part);
    /// Shows it with the focus in `first`.
    void ask(QWidget *first);
    /// What was asked for shall happen.
    virtual void perform() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_lines;
    QHBoxLayout *m_line;
    PlainLabel *m_sentence;
    PlainLabel *m_hint;
    PlainLabel *m_trouble;
    QPushButton *m_do;
    QPointer<QWidget> m_before;
};

}  // namespace daisychain::ui
