#pragma once

#include "core/base/when_ready.h"
#include "core/desk/customer_export.h"
#include "core/desk/erasure.h"

#include <QPromise>

namespace daisychain::test {

/// Erases when it is told to, and says what it was told.
class SaidEraser final : public Eraser {
public:
    QFuture<Result<ErasurePlan>> plan(IdentityId) override { return readyFuture<ErasurePlan>(saidPlan); }
    QFuture<Result<ErasureReceipt>> erase(IdentityId identity, PersonId,
                                          std::shared_ptr<ErasureProgress> progress) override
    {
        erased.append(identity);
        state = std::move(progress);
        m_promise = {};
        m_promise.start();
        return m_promise.future();
    }
    void end(Result<ErasureReceipt> receipt)
    {
        m_promise.addResult(std::move(receipt));
        m_promise.finish();
    }

    Result<ErasurePlan> saidPlan;
    QList<IdentityId> erased;
    std::shared_ptr<ErasureProgress> state;

private:
    QPromise<Result<ErasureReceipt>> m_promise;
};

/// Writes down whom it was asked for.
class SaidExporter final : public CustomerExporter {
public:
    QFuture<Result<CustomerExport>> exportCustomer(IdentityId identity, Instant, QString file,
                                                   ExportForm) override
    {
        asked.append({identity, file});
        return readyFuture<CustomerExport>(CustomerExport{1, 2, 3, 4});
    }

    QList<QPair<IdentityId, QString>> asked;
};

/// A plan and a receipt with a little of everything.
inline ErasurePlan someErasure(const IdentityId &identity)
{
    ErasurePlan plan;
    plan.identities = {
        {identity, QStringLiteral("mara@blumen.example"), QStringLiteral("Mara"), {}, {}, {}, {}},
        {{Network::Bluesky, QStringLiteral("did:plc:mara")},
         QStringLiteral("mara.example"),
         {},
         {},
         {},
         {},
         {}}};
    plan.counts.identities = 2;
    plan.counts.posts = 41;
    plan.counts.privateAnswers = 3;
    plan.counts.decisions = 12;
    plan.counts.replies = 9;
    plan.counts.drafts = 1;
    return plan;
}

inline ErasureReceipt someReceipt()
{
    ErasureReceipt receipt;
    receipt.action = {newUuid({1})};
    receipt.at = {1};
    receipt.by = QStringLiteral("Sam");
    receipt.counts = someErasure({}).counts;
    receipt.counts.mentions = 7;
    receipt.pictures = 2;
    receipt.copiesRemoved = {QStringLiteral("desk.sqlite.before-0018")};
    return receipt;
}

}  // namespace daisychain::test
