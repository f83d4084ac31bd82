#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace daisychain::ui {

class ElidedLabel;
class IconButton;
class IconPicture;
class PlainLabel;

/// A sentence in small type beside what it is about, with what can be done about it. It stops nobody and
/// moves nothing by itself.
class QuietLine final : public QWidget {
    Q_OBJECT

public:
    enum class Lines {
        AsMany,  ///< as the sentence takes
        One,     ///< what has no room is said on hover
    };

    QuietLine(const Theme &theme, const Icons &icons, QWidget *parent = nullptr, Lines lines = Lines::AsMany);

    void say(const QString &icon, Token colour, const QString &sentence);
    QString sentence() const;
    /// The buttons stand in the order they were added.
    QPushButton *addButton(const QString &name);
    /// Shows a cross; `words` say what it does.
    void letDismiss(const QString &words);

Q_SIGNALS:
    void dismissed();

private:
    IconPicture *m_icon;
    QString m_said;
    PlainLabel *m_sentence = nullptr;  ///< null: one line
    ElidedLabel *m_line = nullptr;     ///< null: as many as it takes
    IconButton *m_close;
    QHBoxLayout *m_row;
};

}  // namespace daisychain::ui
