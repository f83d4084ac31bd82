#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/usage_log.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <map>

class QDoubleSpinBox;
class QVBoxLayout;

namespace daisychain::ui {

class PlainLabel;
class SettingForm;

/// The ledger of networks that charge: what this month costs, of which account and day, how much may still be
/// asked, the cap and the prices.
class CostsSection final : public QWidget {
    Q_OBJECT

public:
    CostsSection(UsageLog &usage, AccountDirectory &accounts, UndoStack &undo, const Clock &clock,
                 const Theme &theme, QWidget *parent = nullptr);
    ~CostsSection() override;

private:
    void load();
    void build();
    QDoubleSpinBox *amountField(const QString &name, double most, int decimals);
    void addPrices(QVBoxLayout *column);
    void showStanding(const UsageStanding &standing);
    void showDays(const QList<UsageEntry> &entries);
    void showWindows(const QList<UsageWindow> &windows);
    void addLine(const QString &left, const QString &right);
    void change(const QString &label, const UsageRules &rules);
    void save(const UsageRules &rules);
    QString handleOf(AccountId account) const;

    UsageLog &m_usage;
    AccountDirectory &m_accounts;
    UndoStack &m_undo;
    const Clock &m_clock;
    const Theme &m_theme;
    QList<Account> m_known;
    UsageStanding m_standing;
    SettingForm *m_form;
    PlainLabel *m_sentence;
    QVBoxLayout *m_lines;
    QDoubleSpinBox *m_cap;
    SettingForm *m_prices;
    std::map<UsageKind, QDoubleSpinBox *> m_priceFields;
};

}  // namespace daisychain::ui
