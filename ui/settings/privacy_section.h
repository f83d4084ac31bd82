#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/settings.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;

namespace daisychain::ui {

class PlainLabel;

/// Which pictures are fetched by themselves, and how long texts of finished matters are kept.
class PrivacySection final : public QWidget {
    Q_OBJECT

public:
    PrivacySection(DeskState &state, Settings &settings, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Other pictures than before are fetched by themselves.
    void picturesChanged();

private:
    void build(const Theme &theme);
    void fillPictures();
    void load();
    void save(int days);

    DeskState &m_state;
    Settings &m_settings;
    QComboBox *m_pictures;
    QComboBox *m_days;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
