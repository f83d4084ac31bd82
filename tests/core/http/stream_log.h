#pragma once

#include "core/http/line_stream.h"
#include "tests/support/eventually.h"

#include <memory>

namespace daisychain::test {

/// A stream and everything it said.
struct StreamLog : QObject {
    explicit StreamLog(std::unique_ptr<http::LineStream> of)
        : stream(std::move(of))
    {
        connect(stream.get(), &http::LineStream::opened, this,
                [this](int with, const QList<http::HttpHeader> &head) {
                    status = with;
                    headers = head;
                });
        connect(stream.get(), &http::LineStream::linesArrived, this, [this](const QList<QByteArray> &batch) {
            lines += batch;
            ++batches;
        });
        connect(stream.get(), &http::LineStream::ended, this, [this](const Error &error) {
            ends.append(error.code);
            lastError = error;
        });
    }

    bool waitForEnd()
    {
        return eventually([this] { return !ends.isEmpty(); });
    }

    int status = 0;
    QList<http::HttpHeader> headers;
    QList<QByteArray> lines;
    int batches = 0;
    QList<ErrorCode> ends;
    Error lastError{};
    std::unique_ptr<http::LineStream> stream;
};

}  // namespace daisychain::test
