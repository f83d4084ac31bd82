#pragma once

#include "ui/customers/join_work.h"
#include "ui/widget/float_sheet.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class FittingScrollArea;
class PlainLabel;

/// Several customers who are to be one: who they are, what speaks for it, and field by field what survives of
/// what they say differently. Escape leaves them as they are.
class JoinSheet final : public FloatSheet {
    Q_OBJECT

public:
    JoinSheet(JoinWork &work, const Theme &theme, QWidget *over);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void showPlan();
    void addChoice(const DetailChoice &choice);
    QList<CustomerDetail> surviving() const;
    void accept();

    const Theme &m_theme;
    JoinWork &m_work;
    PlainLabel *m_title;
    QLineEdit *m_evidence;
    FittingScrollArea *m_scroll;
    QVBoxLayout *m_lines = nullptr;  ///< what is scrolled
    QPushButton *m_go;
    QPushButton *m_leave;
    QList<std::pair<DetailChoice, QButtonGroup *>> m_groups;
    JoinWork::State m_shown = JoinWork::State::Nothing;
};

}  // namespace daisychain::ui
