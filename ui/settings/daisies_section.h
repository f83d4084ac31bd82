#pragma once

#include "core/desk/money.h"
#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;

namespace daisychain::ui {

class PlainLabel;

/// What everybody may give away in a month without a thought.
class DaisiesSection final : public QWidget {
    Q_OBJECT

public:
    DaisiesSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

private:
    void save();
    void put(const Money &month);
    void showMonth(const Money &month);

    Settings &m_settings;
    UndoStack &m_undo;
    QLineEdit *m_amount;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
