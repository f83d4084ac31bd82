#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;

namespace daisychain::ui {

class PlainLabel;
class SettingForm;

/// Which pictures are fetched by themselves, and how long texts of finished matters are kept.
class PrivacySection final : public QWidget {
    Q_OBJECT

public:
    PrivacySection(DeskState &state, Settings &settings, UndoStack &undo, const Theme &theme,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    /// Other pictures than before are fetched by themselves.
    void picturesChanged();

private:
    void addPictures();
    void addKeeping();
    void load();
    void change(int days);
    void save(int days);

    DeskState &m_state;
    Settings &m_settings;
    UndoStack &m_undo;
    SettingForm *m_form;
    QComboBox *m_days;
    PlainLabel *m_sentence = nullptr;
    int m_kept = 0;  ///< days, as far as known
};

}  // namespace daisychain::ui
