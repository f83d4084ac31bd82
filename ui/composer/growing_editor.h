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

    /// Pictures that are pasted or dropped are told instead of what their program says beside them in text.
    void setTakesPictures(bool takes) { m_takesPictures = takes; }

Q_SIGNALS:
    /// Files that look like pictures by their names.
    void picturesGiven(const QStringList &paths);
    /// A picture itself, in a form that files have.
    void pictureGiven(const QByteArray &bytes);
    /// Esc: back to where one came from; the text stays.
    void left();
    void sendPressed(bool withShift);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void dress();
    int heightOf(int lines) const;

    const Theme &m_theme;
    int m_leastLines;
    double m_mostShare;
    bool m_takesPictures = false;
};

}  // namespace daisychain::ui
