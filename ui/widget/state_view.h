#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace daisychain::ui {

class IconPicture;
class PlainLabel;

enum class ListState : quint8 { Filled, Loading, Empty, Failed, Offline };

/// What a list without rows says.
struct StateWords {
    QString what;         ///< "Nothing is waiting."
    QString next = {};    ///< "New mentions appear here by themselves."
    QString button = {};  ///< "try again"; empty: no button
};

/// What stands in a list's place when it has no rows: what happened, and what one can do about it.
class StateView : public QWidget {
    Q_OBJECT

public:
    StateView(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// Hidden with Filled.
    void show(ListState state, const StateWords &words = {});
    using QWidget::show;
    ListState state() const { return m_state; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    ListState m_state = ListState::Loading;
    PlainLabel *m_what;
    PlainLabel *m_next;
    QPushButton *m_button;
    IconPicture *m_picture;
};

}  // namespace daisychain::ui
