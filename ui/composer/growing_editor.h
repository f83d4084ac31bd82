#pragma once

#include <QPlainTextEdit>

namespace daisychain::ui {

class Theme;

/// A field for plain text that grows with what is written: from `leastLines` to `mostShare` of the window it
/// stands in. Takes text alone when pasting or dropping. Tab goes on to the next field.
class GrowingEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingEditor(const Theme &theme, int leastLines, double mostShare, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Esc: back to where one came from; the text stays.
    void left();
    void sendPressed(bool withShift);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void dress();
    int heightOf(int lines) const;

    const Theme &m_theme;
    int m_leastLines;
    double m_mostShare;
};

}  // namespace daisychain::ui
