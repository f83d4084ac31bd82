#pragma once

#include "ui/widget/surface.h"

#include <QHash>

class QPushButton;

namespace daisychain::ui {

class GrowingEditor;

/// Where a note is written: note-coloured, without a face and without a count. It has no way to the outbox.
/// A text begun at one conversation waits there.
class NoteField final : public Surface {
    Q_OBJECT

public:
    NoteField(const Theme &theme, QWidget *parent = nullptr);

    /// Which conversation or customer a note is about now; an empty key: nothing.
    void setSubject(const QString &key);
    void focusField();
    GrowingEditor *editor() const { return m_editor; }
    /// The note was recorded: the field is empty again.
    void clearKept(const QString &key, const QString &text);

Q_SIGNALS:
    void keepRequested(const QString &text);
    void left();

private:
    void keep();

    GrowingEditor *m_editor;
    QPushButton *m_keep;
    QString m_key;
    QHash<QString, QString> m_begun;
};

}  // namespace daisychain::ui
