#pragma once

#include "core/desk/desk_state.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;

namespace daisychain::ui {

class PlainLabel;

/// How long texts of finished matters are kept.
class PrivacySection final : public QWidget {
    Q_OBJECT

public:
    PrivacySection(DeskState &state, const Theme &theme, QWidget *parent = nullptr);

private:
    void load();
    void save(int days);

    DeskState &m_state;
    QComboBox *m_days;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
