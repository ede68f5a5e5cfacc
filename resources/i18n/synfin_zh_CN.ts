<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Caption</name>
    <message>
        <source>&lt;b&gt;%1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;。%2</translation>
    </message>
    <message>
        <source>The user is told “%1”.</source>
        <translation>通知用户：“%1”。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>The end of this story.</source>
        <translation>故事到此结束。</translation>
    </message>
    <message>
        <source>Next, if nobody interferes: %1</source>
        <translation>若无人干预，下一步：%1</translation>
    </message>
    <message>
        <source>Nothing more happens by itself: choose what happens.</source>
        <translation>不会再自行发生什么：请选择下一步。</translation>
    </message>
    <message>
        <source>The end of this story. Time stands still: T lets it go on.</source>
        <translation>故事到此结束。时间停在这里：按 T 让它继续。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>retransmission timeout</source>
        <translation>重传超时</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 超时</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 超时</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>delayed ACK timeout</source>
        <translation>延迟确认超时</translation>
    </message>
    <message>
        <source>no control bits</source>
        <translation>无控制位</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>out of nowhere</source>
        <translation>来历不明</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>%1 (2 MSL)</source>
        <translation>%1（2 MSL）</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1 to %2, out of nowhere, as if from %3</source>
        <translation>发往%2的 %1，来历不明，看似来自%3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，从%2到%3</translation>
    </message>
    <message>
        <source>a duplicate that the network made</source>
        <translation>网络造成的副本</translation>
    </message>
    <message>
        <source>a retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>sent at %1</source>
        <translation>发送于 %1</translation>
    </message>
    <message>
        <source>lost at %1</source>
        <translation>丢失于 %1</translation>
    </message>
    <message>
        <source>arrived at %1</source>
        <translation>到达于 %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>正在途中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <translation>没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>MSL timeout</source>
        <translation>MSL 超时</translation>
    </message>
    <message>
        <source>old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>%1 (1 MSL)</source>
        <translation>%1（1 MSL）</translation>
    </message>
    <message>
        <source>It belongs to an earlier connection.</source>
        <translation>它属于更早的一条连接。</translation>
    </message>
    <message>
        <source>held back for %1</source>
        <translation>被扣住 %1</translation>
    </message>
    <message>
        <source>Drag it to its receiver to let it arrive, down to hold it back, out to lose it; or press Enter, L, Delete.</source>
        <translation>拖到接收方让它到达，向下拖把它扣住，拖到外面让它丢失；也可以按 Enter、L、Delete。</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>What was seen before cannot be understood, and counting begins anew. It is kept as %1.</source>
        <translation>以前见过的记录无法理解，现在重新开始计数。原文件保留为 %1。</translation>
    </message>
    <message>
        <source>What was seen before cannot be read, and what you see now is not kept: %1.</source>
        <translation>无法读取以前见过的记录，现在见到的也不会保存：%1。</translation>
    </message>
    <message>
        <source>What you see is not kept: %1.</source>
        <translation>你见过的内容没有保存：%1。</translation>
    </message>
    <message>
        <source>It cannot be deleted: %1.</source>
        <translation>无法删除：%1。</translation>
    </message>
    <message>
        <source>Here is how: %1</source>
        <translation>可以这样走：%1</translation>
    </message>
    <message>
        <source>A short story, found by searching, in which %1 is walked: %2.</source>
        <translation>搜索得到的一个简短故事，其中走过 %1：%2。</translation>
    </message>
    <message>
        <source>another program is writing it</source>
        <translation>另一个程序正在写入</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>SYN</source>
        <translation>SYN</translation>
    </message>
    <message>
        <source>FIN with the ACK</source>
        <translation>带 FIN 的 ACK</translation>
    </message>
    <message>
        <source>SYN,ACK</source>
        <translation>SYN,ACK</translation>
    </message>
    <message>
        <source>ACK</source>
        <translation>ACK</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>放弃重传</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>queued CLOSE</source>
        <translation>排队的关闭</translation>
    </message>
    <message>
        <source>TCP state transition diagram</source>
        <translation>TCP 状态转换图</translation>
    </message>
    <message>
        <source>The eleven states of a TCP connection and the transitions between them (RFC 9293, figure 5).</source>
        <translation>TCP 连接的十一个状态以及它们之间的转换（RFC 9293 图 5）。</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>passive close</source>
        <translation>被动关闭</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>client is here</source>
        <translation>客户端在此</translation>
    </message>
    <message>
        <source>server is here</source>
        <translation>服务器在此</translation>
    </message>
    <message>
        <source>only in the text</source>
        <translation>仅见于正文</translation>
    </message>
    <message>
        <source>usual client</source>
        <translation>客户端的通常路径</translation>
    </message>
    <message>
        <source>usual server</source>
        <translation>服务器的通常路径</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>不常见的转换</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>The client is in %1</source>
        <translation>客户端处于 %1 状态</translation>
    </message>
    <message>
        <source>The server is in %1</source>
        <translation>服务器处于 %1 状态</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Ways out of %1 that the figure leaves out</source>
        <translation>图中未画出的离开 %1 的途径</translation>
    </message>
    <message>
        <source>late data</source>
        <translation>迟到的数据</translation>
    </message>
    <message>
        <source>CLOSE, unread data</source>
        <translation>关闭，数据未读</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>closed: TCP ends it alone</source>
        <translation>已关闭：由 TCP 独自收尾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>retransmission in %1</source>
        <translation>%1 后重传</translation>
    </message>
    <message>
        <source>window probe in %1</source>
        <translation>%1 后探测窗口</translation>
    </message>
    <message>
        <source>TIME-WAIT ends in %1</source>
        <translation>TIME-WAIT 于 %1 后结束</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 ends in %1</source>
        <translation>FIN-WAIT-2 于 %1 后结束</translation>
    </message>
    <message>
        <source>user timeout in %1</source>
        <translation>%1 后用户超时</translation>
    </message>
    <message>
        <source>delayed ACK in %1</source>
        <translation>%1 后发送延迟确认</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>待读取</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>失序</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>已重传</translation>
    </message>
    <message>
        <source>timers</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>The state of the connection at this endpoint. §3.3.2</source>
        <translation>本端点上连接的状态。§3.3.2</translation>
    </message>
    <message>
        <source>What a program can do with its socket now. §3.9.1</source>
        <translation>程序此刻能用套接字做什么。§3.9.1</translation>
    </message>
    <message>
        <source>Send unacknowledged: the first number that was sent and is not acknowledged yet. §3.3.1</source>
        <translation>发送未确认：已发送但尚未确认的第一个序号。§3.3.1</translation>
    </message>
    <message>
        <source>Send next: the number of the next new octet that will be sent. §3.3.1</source>
        <translation>发送下一个：将要发送的下一个新字节的序号。§3.3.1</translation>
    </message>
    <message>
        <source>Send window: how many octets from SND.UNA on the peer allows to be sent. §3.3.1</source>
        <translation>发送窗口：从 SND.UNA 起，对端允许发送多少字节。§3.3.1</translation>
    </message>
    <message>
        <source>Initial send sequence number: the number of our SYN. §3.3.1</source>
        <translation>初始发送序号：本端 SYN 的序号。§3.3.1</translation>
    </message>
    <message>
        <source>Receive next: the number that is expected next; all before it have arrived. §3.3.1</source>
        <translation>接收下一个：期待的下一个序号；在它之前的都已到达。§3.3.1</translation>
    </message>
    <message>
        <source>Receive window: how many octets from RCV.NXT on are taken. §3.3.1</source>
        <translation>接收窗口：从 RCV.NXT 起愿意接收多少字节。§3.3.1</translation>
    </message>
    <message>
        <source>Initial receive sequence number: the number of the peer&apos;s SYN. §3.3.1</source>
        <translation>初始接收序号：对端 SYN 的序号。§3.3.1</translation>
    </message>
    <message>
        <source>Octets that the user has handed over and that are not sent yet, and a FIN that waits behind them. §3.10.2, §3.10.4</source>
        <translation>用户已交付但尚未发送的字节，以及在其后等待的 FIN。§3.10.2、§3.10.4</translation>
    </message>
    <message>
        <source>Octets that have arrived in order and that the user has not taken yet. §3.10.3</source>
        <translation>已按序到达但用户尚未取走的字节。§3.10.3</translation>
    </message>
    <message>
        <source>What has arrived ahead of RCV.NXT and waits for what is missing before it. §3.10.7.4</source>
        <translation>越过 RCV.NXT 先到、正等待前面缺失部分的内容。§3.10.7.4</translation>
    </message>
    <message>
        <source>How often the oldest segment that is not acknowledged has been sent again. §3.8.3</source>
        <translation>最早的未确认报文段已重传多少次。§3.8.3</translation>
    </message>
    <message>
        <source>What happens by itself if nothing else happens before, and in how much time of the story. §3.10.8</source>
        <translation>若此前没有别的事发生，会自行发生什么，以及按故事中的时间还有多久。§3.10.8</translation>
    </message>
    <message>
        <source>%1 of the %2: %3</source>
        <translation>%2的 %1：%3</translation>
    </message>
    <message>
        <source>%1 of the %2: %3, changed</source>
        <translation>%2的 %1：%3，已变化</translation>
    </message>
    <message>
        <source>%1 of the %2: %3, was %4</source>
        <translation>%2的 %1：%3，原为 %4</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>可用 %1 和 %2</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>只能用 %1</translation>
    </message>
    <message>
        <source>%1; %2 comes to the end</source>
        <translation>可用 %1；%2 读到结尾</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>After step %1 of %2 the client is in %3, the server in %4.</source>
        <translation>第 %1 步（共 %2 步）之后，客户端处于 %3 状态，服务器处于 %4 状态。</translation>
    </message>
    <message>
        <source>Sequence chart of a TCP connection</source>
        <translation>TCP 连接的时序图</translation>
    </message>
    <message>
        <source>the picture is too large for PNG (%1 × %2 pixels); choose SVG or PDF</source>
        <translation>图片太大，无法存为 PNG（%1 × %2 像素）；请改用 SVG 或 PDF</translation>
    </message>
    <message>
        <source>%1 does not end in .svg, .png or .pdf</source>
        <translation>%1 不以 .svg、.png 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
</context>
<context>
    <name>Inject</name>
    <message>
        <source>Blind RST</source>
        <translation>盲目的 RST</translation>
    </message>
    <message>
        <source>Old duplicate SYN</source>
        <translation>旧的 SYN 副本</translation>
    </message>
    <message>
        <source>Peer rebooted: SYN</source>
        <translation>对端重启后的 SYN</translation>
    </message>
    <message>
        <source>An attacker who cannot listen guesses a number in the window.</source>
        <translation>听不到通信的攻击者猜一个窗口内的序号。</translation>
    </message>
    <message>
        <source>The SYN of an earlier connection arrives late.</source>
        <translation>以前一条连接的 SYN 迟到了。</translation>
    </message>
    <message>
        <source>The peer has lost its memory and opens a new connection.</source>
        <translation>对端失去了记忆，打开一条新连接。</translation>
    </message>
    <message>
        <source>The %1 sends nothing and goes to %2.</source>
        <translation>%1什么也不发送，进入 %2 状态。</translation>
    </message>
    <message>
        <source>The %1 sends nothing and stays in %2.</source>
        <translation>%1什么也不发送，留在 %2 状态。</translation>
    </message>
    <message>
        <source>The %1 answers with %2 and goes to %3.</source>
        <translation>%1以 %2 应答，进入 %3 状态。</translation>
    </message>
    <message>
        <source>The %1 answers with %2 and stays in %3.</source>
        <translation>%1以 %2 应答，留在 %3 状态。</translation>
    </message>
    <message>
        <source>A segment out of nowhere</source>
        <translation>来历不明的报文段</translation>
    </message>
    <message>
        <source>Arrives at the</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>现成的</translation>
    </message>
    <message>
        <source>Control bits</source>
        <translation>控制位</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>数据字节数</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Numbers that mean something now</source>
        <translation>此刻有意义的序号</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>会有什么结果</translation>
    </message>
    <message>
        <source>&amp;Inject</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A number is missing: 0 to 4294967295.</source>
        <translation>缺一个数：0 到 4294967295。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>nothing can be written in %1</source>
        <translation>无法写入 %1</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>is a folder, not a scenario</source>
        <translation>这是文件夹，不是场景文件</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>RCV.NXT: exactly the next expected</source>
        <translation>RCV.NXT：正是期待的下一个</translation>
    </message>
    <message>
        <source>in the window, but not the next</source>
        <translation>在窗口内，但不是下一个</translation>
    </message>
    <message>
        <source>the last in the window</source>
        <translation>窗口内的最后一个</translation>
    </message>
    <message>
        <source>one beyond the window</source>
        <translation>超出窗口一个</translation>
    </message>
    <message>
        <source>just before RCV.NXT: an old duplicate</source>
        <translation>RCV.NXT 的前一个：旧的副本</translation>
    </message>
    <message>
        <source>IRS: that of the peer&apos;s SYN</source>
        <translation>IRS：对端 SYN 的序号</translation>
    </message>
    <message>
        <source>the peer&apos;s next ISS: a new connection</source>
        <translation>对端的下一个 ISS：一条新连接</translation>
    </message>
    <message>
        <source>the peer&apos;s SND.NXT</source>
        <translation>对端的 SND.NXT</translation>
    </message>
    <message>
        <source>SND.NXT: acknowledges all that was sent</source>
        <translation>SND.NXT：确认已发送的一切</translation>
    </message>
    <message>
        <source>SND.UNA: acknowledges nothing new</source>
        <translation>SND.UNA：没有新的确认</translation>
    </message>
    <message>
        <source>one too far: never sent</source>
        <translation>多一个：从未发送过</translation>
    </message>
    <message>
        <source>ISS: not even the SYN</source>
        <translation>ISS：连 SYN 都没有确认</translation>
    </message>
    <message>
        <source>older than any window</source>
        <translation>比任何窗口都旧</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>别的数</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>crash and restart</source>
        <translation>主机崩溃并重启</translation>
    </message>
    <message>
        <source>%1 arrives</source>
        <translation>%1 到达</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>%1 is duplicated</source>
        <translation>%1 被复制</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>This timer does not run.</source>
        <translation>这个定时器没有运行。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1 is held back for %2</source>
        <translation>%1 被扣住 %2</translation>
    </message>
    <message>
        <source>%1 arrives out of nowhere</source>
        <translation>来历不明的 %1 到达</translation>
    </message>
    <message>
        <source>arrives at %1</source>
        <translation>在 %1 到达</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>OfferNumbers</name>
    <message>
        <source>send: bytes</source>
        <translation>send：字节数</translation>
    </message>
    <message>
        <source>recv: bytes</source>
        <translation>recv：字节数</translation>
    </message>
    <message>
        <source>hold back for</source>
        <translation>扣住多久</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>有多少取多少</translation>
    </message>
    <message>
        <source>Ask the receiver to hand the data on at once</source>
        <translation>请接收方立即把数据交给应用程序</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>deliver</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>lose, drop</source>
        <translation>丢失，丢弃</translation>
    </message>
    <message>
        <source>duplicate, copy</source>
        <translation>复制，重复</translation>
    </message>
    <message>
        <source>hold back, delay</source>
        <translation>延后，延迟</translation>
    </message>
    <message>
        <source>inject, forge</source>
        <translation>注入，伪造</translation>
    </message>
    <message>
        <source>timer expires</source>
        <translation>计时器到期</translation>
    </message>
    <message>
        <source>reboot</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>现在不可用</translation>
    </message>
    <message>
        <source>go to the state</source>
        <translation>转到状态</translation>
    </message>
    <message>
        <source>go to step %1: the %2 comes into this state</source>
        <translation>转到第 %1 步：%2进入此状态</translation>
    </message>
    <message>
        <source>no endpoint comes into this state</source>
        <translation>没有任何端点进入此状态</translation>
    </message>
    <message>
        <source>Go to step %1</source>
        <translation>转到第 %1 步</translation>
    </message>
    <message>
        <source>the last step is %1</source>
        <translation>最后一步是第 %1 步</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>my scenario</source>
        <translation>我的场景</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Free play</source>
        <translation>自由操作</translation>
    </message>
    <message>
        <source>Two endpoints, both CLOSED. Choose what happens: the engine says what comes of it.</source>
        <translation>两个端点，都处于 CLOSED。选择要发生的事，引擎会告诉你结果如何。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>a reset in the window but not at RCV.NXT: a challenge ACK, or the reset is believed</source>
        <translation>RST 在窗口之内但不在 RCV.NXT：发送挑战 ACK，或者相信它</translation>
    </message>
    <message>
        <source>a SYN in a synchronized state: a challenge ACK, or the connection is reset</source>
        <translation>已同步的状态中收到 SYN：发送挑战 ACK，或者复位连接</translation>
    </message>
    <message>
        <source>an ACK older than anything the peer could still send: answered, or ignored</source>
        <translation>ACK 比对端还可能发送的任何内容都旧：应答，或者忽略</translation>
    </message>
    <message>
        <source>a segment with both SYN and FIN is dropped unread</source>
        <translation>同时带有 SYN 和 FIN 的报文段不经读取就丢弃</translation>
    </message>
    <message>
        <source>a reset in TIME-WAIT ends it, or is ignored</source>
        <translation>在 TIME-WAIT 状态收到 RST：结束等待，或者忽略</translation>
    </message>
    <message>
        <source>TIME-WAIT gives way to a SYN beyond the numbers of the old connection</source>
        <translation>SYN 的序号超出旧连接的序号时，TIME-WAIT 状态让位给它</translation>
    </message>
    <message>
        <source>the SYN,ACK of a simultaneous open: taken as figure 7 draws it, or refused as the text has it</source>
        <translation>同时打开时的 SYN,ACK：如图 7 所画的那样接受，或者按正文拒绝</translation>
    </message>
    <message>
        <source>where that SYN,ACK is taken, an ACK goes back</source>
        <translation>接受这个 SYN,ACK 时，是否发回 ACK</translation>
    </message>
    <message>
        <source>an empty segment one past the right edge of the window counts as in it</source>
        <translation>空报文段恰好越过窗口右边界一个序号时，是否算在窗口之内</translation>
    </message>
    <message>
        <source>SEND or active OPEN in LISTEN leads to SYN-SENT, or is refused</source>
        <translation>在 LISTEN 状态 SEND 或主动 OPEN：进入 SYN-SENT 状态，或者被拒绝</translation>
    </message>
    <message>
        <source>CLOSE ends receiving too: unread data, and data that comes later, is answered by RST</source>
        <translation>CLOSE 也结束接收：以 RST 应答未读的数据和之后到达的数据</translation>
    </message>
    <message>
        <source>the maximum segment lifetime; TIME-WAIT lasts twice as long</source>
        <translation>报文段的最长寿命；TIME-WAIT 状态持续它的两倍</translation>
    </message>
    <message>
        <source>the first retransmission time-out</source>
        <translation>首次重传超时</translation>
    </message>
    <message>
        <source>how often a SYN is sent again</source>
        <translation>SYN 重传的次数</translation>
    </message>
    <message>
        <source>how often a SYN,ACK is sent again</source>
        <translation>SYN,ACK 重传的次数</translation>
    </message>
    <message>
        <source>how often anything else is sent again (R2)</source>
        <translation>其他内容重传的次数（R2）</translation>
    </message>
    <message>
        <source>ends FIN-WAIT-2; with half-duplex-close only one that no user holds any longer</source>
        <translation>结束 FIN-WAIT-2 状态；设有 half-duplex-close 时，只结束已没有用户的连接</translation>
    </message>
    <message>
        <source>how long data may stay unacknowledged</source>
        <translation>数据可以多久得不到确认</translation>
    </message>
    <message>
        <source>how long an ACK may wait for a segment that can carry it</source>
        <translation>ACK 可以等待多久，以便由其他报文段捎带</translation>
    </message>
    <message>
        <source>the most text in one segment, octets</source>
        <translation>一个报文段最多携带多少字节的数据</translation>
    </message>
    <message>
        <source>the longest retransmission time-out, after doubling</source>
        <translation>加倍之后最长的重传超时</translation>
    </message>
    <message>
        <source>rules of the protocol that are left out, to see what they are there for</source>
        <translation>去掉协议的哪些规则，以便看看它们有什么用</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Profiles</source>
        <translation>行为配置</translation>
    </message>
    <message>
        <source>Where hosts may behave in different ways, a profile decides. A scenario starts from one of these, with base, and changes single keys.</source>
        <translation>主机可以有不同行为的地方，由行为配置（profile）决定。场景用 base 选择其中一种，再更改个别的键。</translation>
    </message>
    <message>
        <source>Only where they &amp;differ</source>
        <translation>只显示有差异的行(&amp;D)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the whole table</source>
        <translation>复制所选内容；没有选择时复制整个表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>what it decides</source>
        <translation>决定什么</translation>
    </message>
    <message>
        <source>where the values come from</source>
        <translation>取值的依据</translation>
    </message>
    <message>
        <source>The profiles differ here</source>
        <translation>各行为配置在此不同</translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>When nothing is on the wire and no timer will send anything, both sides are ESTABLISHED or neither is, and each expects what the other sends next.</source>
        <translation>途中没有报文段、也没有计时器会再发送什么时，双方要么都在 ESTABLISHED 状态，要么都不在，而且各自期待的正是对端接下来要发送的。</translation>
    </message>
    <message>
        <source>What is delivered is what was sent, in order, and never belongs to another connection.</source>
        <translation>交付的就是发送的，顺序不变，而且绝不属于另一条连接。</translation>
    </message>
    <message>
        <source>No connection is closed by a FIN that belongs to another.</source>
        <translation>任何连接都不会被属于另一条连接的 FIN 关闭。</translation>
    </message>
    <message>
        <source>Whoever becomes ESTABLISHED has a peer that means the same connection.</source>
        <translation>进入 ESTABLISHED 状态的一方，其对端指的是同一条连接。</translation>
    </message>
    <message>
        <source>No connection is ended by a reset, unless a user aborted, a host crashed or a side gave up.</source>
        <translation>任何连接都不会被 RST 终止，除非有用户中止、有主机崩溃或有一方放弃。</translation>
    </message>
    <message>
        <source>Every connection can still come to its end.</source>
        <translation>每条连接都仍然能够结束。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Nothing changes.</source>
        <translation>没有任何变化。</translation>
    </message>
    <message>
        <source>Before anything happens.</source>
        <translation>一切尚未开始。</translation>
    </message>
    <message>
        <source>The user offers to accept a connection: a TCB is created, nothing is sent, and the endpoint waits in LISTEN.</source>
        <translation>用户愿意接受连接请求：创建传输控制块（TCB），不发送任何报文段，端点在 LISTEN 状态等待。</translation>
    </message>
    <message>
        <source>The user wants a connection: a TCB is created, an initial sequence number is chosen, SYN is sent, and the endpoint waits in SYN-SENT for the answer.</source>
        <translation>用户要求建立连接：创建传输控制块（TCB），选定初始序号，发送 SYN，端点在 SYN-SENT 状态等待应答。</translation>
    </message>
    <message>
        <source>The user changes the passive open into an active one: SYN is sent, and the endpoint waits in SYN-SENT.</source>
        <translation>用户把被动打开改为主动打开：发送 SYN，端点在 SYN-SENT 状态等待。</translation>
    </message>
    <message>
        <source>There is a connection already, so OPEN is answered with an error.</source>
        <translation>连接已经存在，因此 OPEN 返回错误。</translation>
    </message>
    <message>
        <source>There is no connection, so SEND is answered with an error.</source>
        <translation>连接不存在，因此 SEND 返回错误。</translation>
    </message>
    <message>
        <source>SEND in LISTEN changes the connection from passive to active: SYN is sent, and the data waits for ESTABLISHED.</source>
        <translation>在 LISTEN 状态调用 SEND，连接便由被动变为主动：发送 SYN，数据则等到进入 ESTABLISHED 状态后再发送。</translation>
    </message>
    <message>
        <source>The data is queued: it is sent once the connection is ESTABLISHED.</source>
        <translation>数据进入队列：等连接进入 ESTABLISHED 状态后再发送。</translation>
    </message>
    <message>
        <source>The data is sent, with an acknowledgment of everything received so far.</source>
        <translation>发送数据，并捎带确认此前收到的全部内容。</translation>
    </message>
    <message>
        <source>The peer&apos;s window has no room for all of the data: the rest waits.</source>
        <translation>对端的窗口容纳不下全部数据：其余数据等待发送。</translation>
    </message>
    <message>
        <source>SEND without data sends nothing.</source>
        <translation>SEND 没有给出数据，因此不发送任何报文段。</translation>
    </message>
    <message>
        <source>CLOSE has been called: no more data is taken, and SEND is answered with an error.</source>
        <translation>已经调用过 CLOSE：不再接受新的数据，SEND 返回错误。</translation>
    </message>
    <message>
        <source>There is no room to queue so much data, so SEND is answered with an error.</source>
        <translation>发送队列放不下这么多数据，因此 SEND 返回错误。</translation>
    </message>
    <message>
        <source>There is no connection, so RECEIVE is answered with an error.</source>
        <translation>连接不存在，因此 RECEIVE 返回错误。</translation>
    </message>
    <message>
        <source>No data is there yet: RECEIVE waits until some arrives.</source>
        <translation>还没有数据：RECEIVE 等待数据到达。</translation>
    </message>
    <message>
        <source>The user takes data that had arrived, and the receive window opens again.</source>
        <translation>用户取走已经到达的数据，接收窗口随之重新张开。</translation>
    </message>
    <message>
        <source>The peer has closed its direction and all of its data has been read: RECEIVE is answered with &quot;connection closing&quot;.</source>
        <translation>对端已经关闭了它的发送方向，它的数据也已全部读完：RECEIVE 返回“连接正在关闭”。</translation>
    </message>
    <message>
        <source>There is no connection, so CLOSE is answered with an error.</source>
        <translation>连接不存在，因此 CLOSE 返回错误。</translation>
    </message>
    <message>
        <source>Nothing has been heard from anyone yet, so the TCB is simply deleted.</source>
        <translation>还没有收到过任何一方的报文段，因此只需删除 TCB。</translation>
    </message>
    <message>
        <source>The peer has not answered yet, so the TCB is deleted and nothing is sent; a SYN,ACK that comes later is answered with a reset.</source>
        <translation>对端还没有应答，因此删除 TCB，不发送任何报文段；之后才到的 SYN,ACK 将以 RST 应答。</translation>
    </message>
    <message>
        <source>No data waits to be sent, so FIN is sent at once and the endpoint enters FIN-WAIT-1.</source>
        <translation>没有待发送的数据，因此立即发送 FIN，端点进入 FIN-WAIT-1 状态。</translation>
    </message>
    <message>
        <source>Data still waits for ESTABLISHED, so CLOSE waits behind it.</source>
        <translation>还有数据要等进入 ESTABLISHED 状态后才能发送，因此 CLOSE 排在这些数据之后。</translation>
    </message>
    <message>
        <source>CLOSE means &quot;I have no more data to send&quot;, not &quot;I stop receiving&quot;: FIN is sent, and the endpoint enters FIN-WAIT-1.</source>
        <translation>CLOSE 的意思是“我没有数据要发送了”，而不是“我不再接收”：发送 FIN，端点进入 FIN-WAIT-1 状态。</translation>
    </message>
    <message>
        <source>The endpoint enters FIN-WAIT-1; its FIN waits until all data before it has been sent.</source>
        <translation>端点进入 FIN-WAIT-1 状态；FIN 要等它前面的数据全部发完才能发送。</translation>
    </message>
    <message>
        <source>This side has no more data either: it sends its FIN and waits in LAST-ACK for the acknowledgment.</source>
        <translation>本端也没有数据要发送了：发送自己的 FIN，在 LAST-ACK 状态等待对它的确认。</translation>
    </message>
    <message>
        <source>CLOSE waits until all data before it has been sent; then FIN follows.</source>
        <translation>CLOSE 要等它前面的数据全部发完，随后才发送 FIN。</translation>
    </message>
    <message>
        <source>CLOSE has been called already; a second FIN is never sent.</source>
        <translation>已经调用过 CLOSE；不会再发送第二个 FIN。</translation>
    </message>
    <message>
        <source>There is no connection, so ABORT is answered with an error.</source>
        <translation>连接不存在，因此 ABORT 返回错误。</translation>
    </message>
    <message>
        <source>There is no one to tell: the TCB is deleted and nothing is sent.</source>
        <translation>没有需要通知的一方：删除 TCB，不发送任何报文段。</translation>
    </message>
    <message>
        <source>ABORT sends RST, discards everything that was queued, and deletes the TCB.</source>
        <translation>ABORT 发送 RST，丢弃队列中的一切，并删除 TCB。</translation>
    </message>
    <message>
        <source>There is no connection, so STATUS is answered with an error.</source>
        <translation>连接不存在，因此 STATUS 返回错误。</translation>
    </message>
    <message>
        <source>STATUS tells the state and changes nothing.</source>
        <translation>STATUS 报告当前状态，不改变任何东西。</translation>
    </message>
    <message>
        <source>A segment with both SYN and FIN makes no sense to this host, which drops it unread.</source>
        <translation>同时带有 SYN 和 FIN 的报文段对本主机没有意义，不作处理即丢弃。</translation>
    </message>
    <message>
        <source>There is no connection here; a reset is never answered, so the segment is dropped.</source>
        <translation>这里没有连接；对 RST 从不应答，因此丢弃该报文段。</translation>
    </message>
    <message>
        <source>There is no connection here, so the segment is answered with a reset that its sender will accept.</source>
        <translation>这里没有连接，因此以 RST 应答，其序号能让对方接受它。</translation>
    </message>
    <message>
        <source>Nothing has been sent from LISTEN that a reset could answer: it is ignored.</source>
        <translation>在 LISTEN 状态没有发送过任何报文段，不可能有 RST 来应答它：忽略。</translation>
    </message>
    <message>
        <source>Nothing has been sent from LISTEN that could be acknowledged: the segment is answered with a reset.</source>
        <translation>在 LISTEN 状态没有发送过任何可以被确认的报文段：以 RST 应答。</translation>
    </message>
    <message>
        <source>A SYN asks for a connection: it is answered with SYN,ACK, which carries this side&apos;s own initial sequence number, and the endpoint enters SYN-RECEIVED.</source>
        <translation>SYN 是连接请求：以 SYN,ACK 应答，其中带有本端自己的初始序号，端点进入 SYN-RECEIVED 状态。</translation>
    </message>
    <message>
        <source>A segment without SYN, ACK and RST means nothing in LISTEN: it is dropped.</source>
        <translation>SYN、ACK、RST 都不带的报文段在 LISTEN 状态没有意义：丢弃。</translation>
    </message>
    <message>
        <source>The segment acknowledges something that was never sent, so it is old or meant for another connection: it is answered with a reset, and this connection goes on.</source>
        <translation>该报文段确认了从未发送过的内容，可见它是旧的，或属于另一条连接：以 RST 应答，本连接继续。</translation>
    </message>
    <message>
        <source>The reset does not acknowledge our SYN, so it is not meant for this connection: it is dropped.</source>
        <translation>该 RST 没有确认本端的 SYN，可见不是针对本连接的：丢弃。</translation>
    </message>
    <message>
        <source>The reset acknowledges our SYN: the peer refuses the connection, and the TCB is deleted.</source>
        <translation>该 RST 确认了本端的 SYN：对端拒绝建立连接，删除 TCB。</translation>
    </message>
    <message>
        <source>A reset without ACK could come from anyone: it is dropped.</source>
        <translation>不带 ACK 的 RST 可能来自任何人：丢弃。</translation>
    </message>
    <message>
        <source>The peer has acknowledged our SYN and sent its own: it is acknowledged in turn, and the connection is ESTABLISHED on this side.</source>
        <translation>对端确认了本端的 SYN，并发来它自己的 SYN：本端对它予以确认，连接在本端进入 ESTABLISHED 状态。</translation>
    </message>
    <message>
        <source>A SYN without ACK arrives: both sides are opening at the same time. SYN is sent again, now with ACK, and the endpoint enters SYN-RECEIVED.</source>
        <translation>收到不带 ACK 的 SYN：双方正在同时打开。本端再次发送 SYN，这次带上 ACK，端点进入 SYN-RECEIVED 状态。</translation>
    </message>
    <message>
        <source>Without SYN and RST the segment says nothing in SYN-SENT: it is dropped.</source>
        <translation>SYN、RST 都不带的报文段在 SYN-SENT 状态没有意义：丢弃。</translation>
    </message>
    <message>
        <source>The segment lies outside the receive window: it is dropped, and an ACK says what is expected.</source>
        <translation>该报文段落在接收窗口之外：丢弃，并用 ACK 告知期望的序号。</translation>
    </message>
    <message>
        <source>The reset lies outside the receive window: it is dropped silently.</source>
        <translation>该 RST 落在接收窗口之外：丢弃，不作应答。</translation>
    </message>
    <message>
        <source>The peer has sent its FIN again, so our last ACK was lost: it is sent again, and the 2MSL wait starts anew.</source>
        <translation>对端又发来了 FIN，可见本端最后的 ACK 丢失了：再次发送 ACK，2MSL 等待重新开始。</translation>
    </message>
    <message>
        <source>The SYN,ACK of a simultaneous open: its SYN is known already, its ACK covers our SYN, and the connection is ESTABLISHED. The text of the sequence check alone would refuse it (Appendix A.2).</source>
        <translation>这是同时打开时的 SYN,ACK：其中的 SYN 已经收到过，ACK 确认了本端的 SYN，连接进入 ESTABLISHED 状态。若只按序号检查的条文，它会被拒绝（附录 A.2）。</translation>
    </message>
    <message>
        <source>The reset lies in the window but not exactly at RCV.NXT, so it may be a blind attack: a challenge ACK asks the peer to prove it.</source>
        <translation>该 RST 落在窗口之内，但序号并不恰好等于 RCV.NXT，因此可能是盲目攻击：发送挑战 ACK，要求对端加以证实。</translation>
    </message>
    <message>
        <source>The connection came from LISTEN and is given up; the endpoint returns to LISTEN, and only a SEND that waited needs an answer.</source>
        <translation>放弃这条由 LISTEN 而来的连接；端点回到 LISTEN，只有等待中的 SEND 需要答复。</translation>
    </message>
    <message>
        <source>This side opened actively, so the reset means that the connection was refused.</source>
        <translation>本端是主动打开的，因此该 RST 表示连接被拒绝。</translation>
    </message>
    <message>
        <source>The peer has reset the connection: everything that was queued is discarded, and the TCB is deleted.</source>
        <translation>对端复位了连接：丢弃队列中的一切，并删除 TCB。</translation>
    </message>
    <message>
        <source>The peer has reset the connection, which was closing anyway: the TCB is deleted.</source>
        <translation>对端复位了连接，而连接本来就在关闭：删除 TCB。</translation>
    </message>
    <message>
        <source>A reset in TIME-WAIT is ignored, so that it cannot end the wait too early (RFC 1337).</source>
        <translation>在 TIME-WAIT 状态忽略 RST，以免它过早地结束等待（RFC 1337）。</translation>
    </message>
    <message>
        <source>Another SYN in the window: the connection that came from LISTEN is given up, and the endpoint returns to LISTEN.</source>
        <translation>窗口内又来了一个 SYN：放弃由 LISTEN 状态而来的连接，端点回到 LISTEN 状态。</translation>
    </message>
    <message>
        <source>A SYN in the middle of a connection is a mistake, a peer that rebooted, or an attack: a challenge ACK makes a real peer answer with a reset.</source>
        <translation>连接中途出现 SYN，或是出了差错，或是对端重启过，或是攻击：发送挑战 ACK，真正的对端会以 RST 应答。</translation>
    </message>
    <message>
        <source>By the older rule of RFC 793 a SYN in the window is an error that resets the connection.</source>
        <translation>按照 RFC 793 的旧规则，窗口内的 SYN 属于错误，连接因此被复位。</translation>
    </message>
    <message>
        <source>Every segment of a connection carries ACK; this one does not, so it is dropped.</source>
        <translation>连接中的每个报文段都带有 ACK；这一个没有，因此丢弃。</translation>
    </message>
    <message>
        <source>The ACK covers our SYN: now both directions are known to work, and the connection is ESTABLISHED.</source>
        <translation>该 ACK 确认了本端的 SYN：现在可知两个方向都是通的，连接进入 ESTABLISHED 状态。</translation>
    </message>
    <message>
        <source>The segment does not acknowledge our SYN: it is answered with a reset.</source>
        <translation>该报文段没有确认本端的 SYN：以 RST 应答。</translation>
    </message>
    <message>
        <source>The segment acknowledges something that was never sent: it is dropped, and an ACK says where this side stands.</source>
        <translation>该报文段确认了从未发送过的内容：丢弃，并用 ACK 说明本端当前的序号和确认号。</translation>
    </message>
    <message>
        <source>The acknowledgment is older than anything the peer could still send, so it may be forged: the segment is dropped, and an ACK says where this side stands.</source>
        <translation>该确认比对端还可能发出的任何确认都旧，因此可能是伪造的：丢弃该报文段，并用 ACK 说明本端当前的序号和确认号。</translation>
    </message>
    <message>
        <source>The ACK covers data that was sent: it need not be kept for retransmission any longer.</source>
        <translation>该 ACK 确认了已发送的数据：不必再为重传保留这些数据。</translation>
    </message>
    <message>
        <source>The ACK covers nothing new, but it opens the window again: what has waited can be sent.</source>
        <translation>该 ACK 没有确认任何新内容，但重新打开了窗口：等待中的内容可以发送了。</translation>
    </message>
    <message>
        <source>Data is missing before this segment, and there is no room to keep yet another piece: it is dropped, and an ACK says what is expected.</source>
        <translation>这个报文段之前缺少数据，也没有空间再保存一段：将其丢弃，并用 ACK 告知期望的序号。</translation>
    </message>
    <message>
        <source>The ACK covers nothing new.</source>
        <translation>该 ACK 没有确认任何新内容。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN: our direction is closed, and the endpoint waits in FIN-WAIT-2 for the peer&apos;s FIN.</source>
        <translation>该 ACK 确认了本端的 FIN：本端的发送方向已经关闭，端点在 FIN-WAIT-2 状态等待对端的 FIN。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN, and the peer&apos;s FIN has come before: both directions are closed, and the endpoint enters TIME-WAIT.</source>
        <translation>该 ACK 确认了本端的 FIN，而对端的 FIN 此前已经到达：两个方向都已关闭，端点进入 TIME-WAIT 状态。</translation>
    </message>
    <message>
        <source>The ACK does not cover our FIN yet: the segment is ignored.</source>
        <translation>该 ACK 还没有确认本端的 FIN：忽略该报文段。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN, the last thing that was missing: the TCB is deleted.</source>
        <translation>该 ACK 确认了本端的 FIN，最后缺的就是它：删除 TCB。</translation>
    </message>
    <message>
        <source>The ACK does not cover our FIN yet: LAST-ACK goes on.</source>
        <translation>该 ACK 还没有确认本端的 FIN：继续停留在 LAST-ACK 状态。</translation>
    </message>
    <message>
        <source>The data is the next that was expected: it is taken and acknowledged.</source>
        <translation>这正是期望的下一段数据：收下并确认。</translation>
    </message>
    <message>
        <source>The data is the next that was expected: it is taken, and its acknowledgment waits a little for a segment that can carry it.</source>
        <translation>这正是期望的下一段数据：收下，确认则推迟片刻，等待可以捎带它的报文段。</translation>
    </message>
    <message>
        <source>Data is missing before this segment: it is kept for later, and an ACK says what is expected.</source>
        <translation>该报文段之前还缺少数据：先把它保存起来，并用 ACK 告知期望的序号。</translation>
    </message>
    <message>
        <source>There is no room in the receive window: what does not fit is dropped, and an ACK says what is expected.</source>
        <translation>接收窗口没有空间：放不下的部分被丢弃，并以 ACK 说明期待什么。</translation>
    </message>
    <message>
        <source>The peer has sent FIN before, so there can be no more data: it is ignored.</source>
        <translation>对端此前已经发送 FIN，不可能再有数据：忽略。</translation>
    </message>
    <message>
        <source>The peer has no more data to send: its FIN is acknowledged, and the endpoint waits in CLOSE-WAIT until its own user closes.</source>
        <translation>对端没有数据要发送了：确认它的 FIN，端点在 CLOSE-WAIT 状态等待自己的用户关闭连接。</translation>
    </message>
    <message>
        <source>The peer has no more data to send: the endpoint waits in CLOSE-WAIT until its own user closes, and the acknowledgment of the FIN waits a little for a segment that can carry it.</source>
        <translation>对端没有数据要发送了：端点在 CLOSE-WAIT 状态等待自己的用户关闭连接；对 FIN 的确认则推迟片刻，等待可以捎带它的报文段。</translation>
    </message>
    <message>
        <source>The handshake is complete, and the peer already closes its direction: the endpoint passes ESTABLISHED and waits in CLOSE-WAIT.</source>
        <translation>握手完成，而对端已经关闭了它的发送方向：端点经过 ESTABLISHED 状态，在 CLOSE-WAIT 状态等待。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN comes while ours is not acknowledged yet: both sides close at the same time. The FIN is acknowledged, and the endpoint waits in CLOSING for the ACK of its own.</source>
        <translation>对端的 FIN 到达时，本端的 FIN 尚未得到确认：双方正在同时关闭。确认对端的 FIN，端点在 CLOSING 状态等待对自己的 FIN 的 ACK。</translation>
    </message>
    <message>
        <source>FIN and the ACK of our FIN come together: both directions are closed at once, and the endpoint goes straight to TIME-WAIT.</source>
        <translation>FIN 与对本端 FIN 的 ACK 一起到达：两个方向同时关闭，端点直接进入 TIME-WAIT 状态。</translation>
    </message>
    <message>
        <source>The peer has closed its direction too: its FIN is acknowledged, and the endpoint stays in TIME-WAIT for 2MSL in case that ACK is lost.</source>
        <translation>对端也关闭了它的发送方向：确认它的 FIN，端点在 TIME-WAIT 状态停留 2MSL，以防这个 ACK 丢失。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN has come before: it is acknowledged again, and nothing else changes.</source>
        <translation>对端的 FIN 此前已经到达：再次确认，其他不变。</translation>
    </message>
    <message>
        <source>All data before it has been sent, so the FIN of the CLOSE that waited goes out.</source>
        <translation>前面的数据已经全部发完，等待中的 CLOSE 得以执行：发送 FIN。</translation>
    </message>
    <message>
        <source>The peer has not answered for as long as the user allows: everything is discarded, and the TCB is deleted.</source>
        <translation>对端迟迟没有应答，已达到用户允许的时限：丢弃一切，并删除 TCB。</translation>
    </message>
    <message>
        <source>No acknowledgment has come in time: the first segment that is not acknowledged is sent again, and the next wait is twice as long, up to a limit.</source>
        <translation>确认没有按时到达：重传第一个未被确认的报文段，下一次等待的时间加倍，直到上限。</translation>
    </message>
    <message>
        <source>The peer&apos;s window has been closed for so long that its opening may have been lost: one octet is sent to ask.</source>
        <translation>对端的窗口关闭已久，重新张开的通知可能丢失了：发送 1 个字节进行探测。</translation>
    </message>
    <message>
        <source>No segment has come along that could carry the acknowledgment: it is sent alone.</source>
        <translation>没有等到可以捎带确认的报文段：单独发送确认。</translation>
    </message>
    <message>
        <source>The same segment has been retransmitted too often: the connection is given up, and the TCB is deleted.</source>
        <translation>同一个报文段重传次数过多：放弃连接，并删除 TCB。</translation>
    </message>
    <message>
        <source>2MSL have passed: no segment of this connection can still be on the way, and the TCB is deleted.</source>
        <translation>2MSL 已经过去：网络中不可能再有这条连接的报文段，删除 TCB。</translation>
    </message>
    <message>
        <source>RFC 9293 would let FIN-WAIT-2 wait for ever; this host ends it after a time, since no user is left to wait.</source>
        <translation>按照 RFC 9293，FIN-WAIT-2 状态可以永远等下去；本主机在一段时间后结束等待，因为已经没有用户在等了。</translation>
    </message>
    <message>
        <source>No such timer runs in this state: nothing happens.</source>
        <translation>此状态下没有这样的计时器在运行：什么也不发生。</translation>
    </message>
    <message>
        <source>The network loses the segment; neither side is told.</source>
        <translation>网络丢失了该报文段；双方都不会得到通知。</translation>
    </message>
    <message>
        <source>The network delivers the segment twice: a second copy is on its way.</source>
        <translation>网络把该报文段投递两次：第二个副本正在途中。</translation>
    </message>
    <message>
        <source>The host crashes and is up again without any memory of the connection; the peer is not told.</source>
        <translation>主机崩溃后重新启动，对这条连接毫无记忆；对端并不知情。</translation>
    </message>
    <message>
        <source>This host does not let a LISTEN become active, so OPEN is answered with an error.</source>
        <translation>这台主机不允许 LISTEN 变为主动打开，因此 OPEN 返回错误。</translation>
    </message>
    <message>
        <source>This host does not let a LISTEN become active, so there is no one to send to, and SEND is answered with an error.</source>
        <translation>这台主机不允许 LISTEN 变为主动打开，没有可以发送的对象，因此 SEND 返回错误。</translation>
    </message>
    <message>
        <source>CLOSE has been called, and on this host that ends receiving too: RECEIVE is answered with an error.</source>
        <translation>已经调用过 CLOSE，在这台主机上接收也随之结束：RECEIVE 返回错误。</translation>
    </message>
    <message>
        <source>CLOSE with data that was never read: RST instead of FIN shows the peer that data was lost (RFC 2525 §2.17).</source>
        <translation>CLOSE 时还有从未读取的数据：发送 RST 而不是 FIN，让对端知道有数据丢失（RFC 2525 §2.17）。</translation>
    </message>
    <message>
        <source>The sending direction was closed before; now the user is gone for good, and data that still comes would be answered by RST.</source>
        <translation>发送方向先前已经关闭；现在用户彻底离开，此后到达的数据将以 RST 应答。</translation>
    </message>
    <message>
        <source>A SYN is believed at once: it is answered with SYN,ACK, and the endpoint is ESTABLISHED without knowing whether the peer wants that.</source>
        <translation>SYN 立刻被相信：以 SYN,ACK 应答，端点进入 ESTABLISHED，却不知道对端是否真的想要这条连接。</translation>
    </message>
    <message>
        <source>The peer has answered: the connection is ESTABLISHED on this side, and no third message is sent.</source>
        <translation>对端已经应答：本端的连接进入 ESTABLISHED，不再发送第三个报文段。</translation>
    </message>
    <message>
        <source>A SYN,ACK arrives, and what it acknowledges is not looked at: the connection is ESTABLISHED on this side, perhaps with someone who means another one.</source>
        <translation>SYN,ACK 到达，却不检查它确认的是什么：本端的连接进入 ESTABLISHED，而对端指的也许是另一条连接。</translation>
    </message>
    <message>
        <source>The connection that came from LISTEN is given up, and its user has called CLOSE already: the TCB is deleted.</source>
        <translation>放弃这条由 LISTEN 而来的连接；用户已经调用过 CLOSE，因此删除 TCB。</translation>
    </message>
    <message>
        <source>The SYN that was accepted in TIME-WAIT was an old duplicate: the endpoint returns to TIME-WAIT.</source>
        <translation>在 TIME-WAIT 中接受的 SYN 原来是旧的副本：端点回到 TIME-WAIT。</translation>
    </message>
    <message>
        <source>A reset is believed whatever its sequence number is: the connection ends.</source>
        <translation>不论序号是多少都相信这个 RST：连接就此结束。</translation>
    </message>
    <message>
        <source>The SYN begins beyond all numbers of the old connection, so it is hardly an old one: TIME-WAIT ends early, and the new connection opens with a number beyond our own old ones.</source>
        <translation>这个 SYN 的序号超出旧连接用过的所有序号，几乎不可能是旧的：TIME-WAIT 提前结束，新连接以超出本端旧序号的序号开始建立。</translation>
    </message>
    <message>
        <source>Data arrives after CLOSE, and no user is left to read it: RST shows the peer that it was lost.</source>
        <translation>CLOSE 之后又有数据到达，已经没有用户来读取：RST 让对端知道数据丢失了。</translation>
    </message>
    <message>
        <source>TIME-WAIT is left out here: the TCB is deleted at once, whatever is still on the way.</source>
        <translation>这里省去了 TIME-WAIT：不管途中还有什么，立刻删除 TCB。</translation>
    </message>
    <message>
        <source>One MSL has passed, and the TCB is deleted; a segment that the peer sent meanwhile can still be on the way.</source>
        <translation>只过了一个 MSL 就删除 TCB；对端在此期间发送的报文段可能还在途中。</translation>
    </message>
    <message>
        <source>The network holds the segment back: it arrives later, and others may overtake it.</source>
        <translation>网络把报文段扣住一段时间：它会晚到，其他报文段可能赶在它前面。</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>create TCB</source>
        <translation>创建 TCB</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>create TCB, snd SYN</source>
        <translation>创建 TCB，发送 SYN</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>delete TCB</source>
        <translation>删除 TCB</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收到 SYN</translation>
    </message>
    <message>
        <source>snd SYN,ACK</source>
        <translation>发送 SYN,ACK</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>snd SYN</source>
        <translation>发送 SYN</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收到 SYN,ACK</translation>
    </message>
    <message>
        <source>snd ACK</source>
        <translation>发送 ACK</translation>
    </message>
    <message>
        <source>rcv SYN,ACK,FIN</source>
        <translation>收到 SYN,ACK,FIN</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收到 RST</translation>
    </message>
    <message>
        <source>retransmitted too often</source>
        <translation>重传次数过多</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收到 SYN 的 ACK</translation>
    </message>
    <message>
        <source>snd FIN</source>
        <translation>发送 FIN</translation>
    </message>
    <message>
        <source>rcv RST, after an active OPEN</source>
        <translation>主动打开后收到 RST</translation>
    </message>
    <message>
        <source>rcv SYN, after a passive OPEN</source>
        <translation>被动打开后收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN in the window (RFC 793)</source>
        <translation>收到窗口内的 SYN（RFC 793）</translation>
    </message>
    <message>
        <source>snd RST</source>
        <translation>发送 RST</translation>
    </message>
    <message>
        <source>rcv FIN,ACK of SYN</source>
        <translation>收到 FIN + SYN 的 ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN, CLOSE queued</source>
        <translation>收到 SYN 的 ACK，关闭在排队</translation>
    </message>
    <message>
        <source>rcv FIN,ACK of SYN, CLOSE queued</source>
        <translation>收到 FIN + SYN 的 ACK，关闭在排队</translation>
    </message>
    <message>
        <source>snd FIN,ACK</source>
        <translation>发送 FIN,ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收到 FIN</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收到 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN, ACK of FIN</source>
        <translation>收到 FIN + FIN 的 ACK</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 超时</translation>
    </message>
    <message>
        <source>rcv ACK, CLOSE queued</source>
        <translation>收到 ACK，关闭在排队</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 超时</translation>
    </message>
    <message>
        <source>rcv RST, CLOSE queued</source>
        <translation>收到 RST，关闭在排队</translation>
    </message>
    <message>
        <source>rcv RST, after TIME-WAIT</source>
        <translation>收到 RST（来自 TIME-WAIT）</translation>
    </message>
    <message>
        <source>rcv SYN, after TIME-WAIT</source>
        <translation>收到 SYN（来自 TIME-WAIT）</translation>
    </message>
    <message>
        <source>rcv text after CLOSE</source>
        <translation>关闭后收到数据</translation>
    </message>
    <message>
        <source>CLOSE with unread data</source>
        <translation>有未读数据时关闭</translation>
    </message>
    <message>
        <source>rcv new SYN</source>
        <translation>收到新的 SYN</translation>
    </message>
    <message>
        <source>rcv SYN, two-way handshake</source>
        <translation>收到 SYN（两次握手）</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>the %1 is in %2 then, and not in %3</source>
        <translation>%1此时处于 %2，而不是 %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>it sends %1 then, and not %2</source>
        <translation>此时发送 %1，而不是 %2</translation>
    </message>
    <message>
        <source>Nothing was done yet: this holds from the start.</source>
        <translation>尚未做过任何操作：从一开始就按此设置。</translation>
    </message>
    <message>
        <source>From step %1 on (%2) it goes differently: %3.</source>
        <translation>从第 %1 步（%2）起会有不同：%3。</translation>
    </message>
    <message>
        <source>All that was done goes as it went, at other times.</source>
        <translation>已做的一切照旧，只是时间不同。</translation>
    </message>
    <message>
        <source>All that was done stays as it is.</source>
        <translation>已做的一切保持不变。</translation>
    </message>
    <message>
        <source>Step %1 (%2) can then no longer happen: it and what followed are left out.</source>
        <translation>那时第 %1 步（%2）不再可能发生：该步及其后的步骤将被略去。</translation>
    </message>
    <message>
        <source>Other branches become shorter.</source>
        <translation>其他分支会变短。</translation>
    </message>
    <message>
        <source>Ctrl+Z brings back how it was.</source>
        <translation>按 Ctrl+Z 可恢复原样。</translation>
    </message>
    <message>
        <source>Settings of this run</source>
        <translation>本次运行的设置</translation>
    </message>
    <message>
        <source>&amp;Time goes on by itself: segments arrive and timers expire in their order</source>
        <translation>时间自行推进：报文段按序到达，定时器按序超时(&amp;T)</translation>
    </message>
    <message>
        <source>Profile to start from: sets all that follows</source>
        <translation>作为基础的配置：决定以下各项</translation>
    </message>
    <message>
        <source>Link and time</source>
        <translation>链路与时间</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Rules of TCP to leave out, to see what they are for:</source>
        <translation>去掉 TCP 的哪些规则，以看清它们的用处：</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>还原(&amp;W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delay of the link, one way</source>
        <translation>链路的单向时延</translation>
    </message>
    <message>
        <source>Percentage of segments that are lost by chance, while time goes on by itself</source>
        <translation>时间自行推进时，报文段随机丢失的百分比</translation>
    </message>
    <message>
        <source>Seed of the chance: the same seed loses the same segments</source>
        <translation>随机种子：相同的种子丢失相同的报文段</translation>
    </message>
    <message>
        <source>Initial sequence numbers of the client, by connection</source>
        <translation>客户端的初始序号，按连接次序</translation>
    </message>
    <message>
        <source>Initial sequence numbers of the server, by connection</source>
        <translation>服务器的初始序号，按连接次序</translation>
    </message>
    <message>
        <source>Other branches go differently.</source>
        <translation>其他分支会有不同。</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>connection reset</source>
        <translation>连接被复位</translation>
    </message>
    <message>
        <source>error: connection reset</source>
        <translation>错误：连接被复位</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection closing</source>
        <translation>连接正在关闭</translation>
    </message>
    <message>
        <source>connection aborted due to user timeout</source>
        <translation>连接因用户超时而中止</translation>
    </message>
    <message>
        <source>error: connection timed out</source>
        <translation>错误：连接超时</translation>
    </message>
    <message>
        <source>error: connection already exists</source>
        <translation>错误：连接已存在</translation>
    </message>
    <message>
        <source>error: connection does not exist</source>
        <translation>错误：连接不存在</translation>
    </message>
    <message>
        <source>error: closing</source>
        <translation>错误：正在关闭</translation>
    </message>
    <message>
        <source>error: connection closing</source>
        <translation>错误：连接正在关闭</translation>
    </message>
    <message>
        <source>error: insufficient resources</source>
        <translation>错误：资源不足</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>error: remote socket unspecified</source>
        <translation>错误：未指定对端套接字</translation>
    </message>
</context>
<context>
    <name>Spaces</name>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>sent, not acknowledged</source>
        <translation>已发送，未确认</translation>
    </message>
    <message>
        <source>may be sent</source>
        <translation>可以发送</translation>
    </message>
    <message>
        <source>may be received</source>
        <translation>可以接收</translation>
    </message>
    <message>
        <source>arrived out of order</source>
        <translation>失序到达</translation>
    </message>
    <message>
        <source>beyond the window</source>
        <translation>窗口之外</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>还没有序号。</translation>
    </message>
    <message>
        <source>%1: from %2 on</source>
        <translation>%1：从 %2 起</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 octets</source>
        <translation>%1：%2 至 %3，共 %4 字节</translation>
    </message>
    <message>
        <source>Send space of the client</source>
        <translation>客户端的发送序号空间</translation>
    </message>
    <message>
        <source>Receive space of the client</source>
        <translation>客户端的接收序号空间</translation>
    </message>
    <message>
        <source>Send space of the server</source>
        <translation>服务器的发送序号空间</translation>
    </message>
    <message>
        <source>Receive space of the server</source>
        <translation>服务器的接收序号空间</translation>
    </message>
    <message>
        <source>acknowledged, or received</source>
        <translation>已确认或已收到</translation>
    </message>
    <message>
        <source>may be sent, or received</source>
        <translation>可以发送或接收</translation>
    </message>
    <message>
        <source>Widths grow by the same amount each time the octets double.</source>
        <translation>字节数每翻一倍，宽度增加相同的一份。</translation>
    </message>
    <message>
        <source>Sequence spaces</source>
        <translation>序号空间</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>There is no connection, and nothing is remembered of one. Client and server begin and end here.</source>
        <translation>没有连接，也不保留任何连接的信息。客户端和服务器都从这里开始，也在这里结束。</translation>
    </message>
    <message>
        <source>Waits for a connection request from any peer. Only a server is here.</source>
        <translation>等待来自任意对端的连接请求。只有服务器处于此状态。</translation>
    </message>
    <message>
        <source>Has sent a SYN and waits for the SYN of its peer. A client is here; in a simultaneous open, both sides.</source>
        <translation>已发送 SYN，等待对端的 SYN。客户端处于此状态；同时打开时双方都处于此状态。</translation>
    </message>
    <message>
        <source>Has received a SYN and sent its own, and waits for the ACK of its own. A server is here; in a simultaneous open, both sides.</source>
        <translation>已收到对端的 SYN，也发送了自己的 SYN，等待对自己的 SYN 的 ACK。服务器处于此状态；同时打开时双方都处于此状态。</translation>
    </message>
    <message>
        <source>The connection is open, and data flow in both directions. Client and server spend most of their time here.</source>
        <translation>连接已经建立，数据可以双向传送。客户端和服务器大部分时间处于此状态。</translation>
    </message>
    <message>
        <source>Has no more data to send, has sent its FIN, and waits for the ACK of it. The side that closes first is here, usually the client.</source>
        <translation>没有数据要发送了，已发送 FIN，等待对它的 ACK。先关闭的一方处于此状态，通常是客户端。</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged. It waits for the FIN of its peer, which may still send data for as long as it likes. The side that closed first is here.</source>
        <translation>自己的 FIN 已得到确认，等待对端的 FIN；对端仍可继续发送数据，时间不限。先关闭的一方处于此状态。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer and waits until its own user calls CLOSE; it does not go away by itself. The side that closes second is here.</source>
        <translation>已收到对端的 FIN，等待自己的用户调用 CLOSE；此状态不会自行消失。后关闭的一方处于此状态。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer while its own is not yet acknowledged, and waits for that ACK. Both sides are here in a simultaneous close.</source>
        <translation>自己的 FIN 尚未得到确认就收到了对端的 FIN，等待那个 ACK。同时关闭时双方都处于此状态。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer, then sent its own, and waits for the last ACK. The side that closes second is here, usually the server.</source>
        <translation>先收到对端的 FIN，再发送自己的 FIN，等待最后的 ACK。后关闭的一方处于此状态，通常是服务器。</translation>
    </message>
    <message>
        <source>Waits 2MSL, so that a lost last ACK can be sent again and no old segment reaches a later connection. The side that closed first is here; both after a simultaneous close.</source>
        <translation>等待 2MSL，以便最后的 ACK 丢失时可以重发，并且不让旧的报文段进入以后的连接。先关闭的一方处于此状态；同时关闭后双方都处于此状态。</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>retransmission timeout</source>
        <translation>重传超时</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 超时</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 超时</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>an empty segment</source>
        <translation>空报文段</translation>
    </message>
    <message>
        <source>%1 + %2 bytes</source>
        <translation>%1 + %2 字节</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the host crashes and restarts</source>
        <translation>主机崩溃并重新启动</translation>
    </message>
    <message>
        <source>%1 arrives at the %2</source>
        <translation>%2收到 %1</translation>
    </message>
    <message>
        <source>%1 out of nowhere arrives at the %2</source>
        <translation>%2收到来历不明的 %1</translation>
    </message>
    <message>
        <source>%1 to the %2 is lost</source>
        <translation>发往%2的 %1 丢失</translation>
    </message>
    <message>
        <source>%1 to the %2 is duplicated</source>
        <translation>发往%2的 %1 被复制</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <translation>没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>MSL timeout</source>
        <translation>MSL 超时</translation>
    </message>
    <message>
        <source>%1 + %2 byte</source>
        <translation>%1 + %2 字节</translation>
    </message>
    <message>
        <source>%1 to the %2 is held back for %3</source>
        <translation>发往%2的 %1 被扣住 %3</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Click a question, or press Enter on it: a rule of the protocol is left out, everything that can then happen is searched, and the shortest story in which something goes wrong is shown.</source>
        <translation>点击一个问题，或者选中后按 Enter：去掉协议的一条规则，搜索此后可能发生的一切，并演示出错的最短故事。</translation>
    </message>
    <message>
        <source>opens %1</source>
        <translation>打开 %1 次</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>发送 %1 次</translation>
    </message>
    <message>
        <source>receives %1</source>
        <translation>接收 %1 次</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>关闭 %1 次</translation>
    </message>
    <message>
        <source>aborts %1</source>
        <translation>中止 %1 次</translation>
    </message>
    <message>
        <source>crashes %1</source>
        <translation>崩溃 %1 次</translation>
    </message>
    <message>
        <source>timeouts %1</source>
        <translation>超时 %1 次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>按顺序到达</translation>
    </message>
    <message>
        <source>in any order</source>
        <translation>以任意顺序到达</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>丢失 %1 个</translation>
    </message>
    <message>
        <source>doubled %1</source>
        <translation>复制 %1 个</translation>
    </message>
    <message>
        <source>forged resets %1</source>
        <translation>伪造的 RST %1 个</translation>
    </message>
    <message>
        <source>at most %1 on their way at once</source>
        <translation>途中同时最多 %1 个</translation>
    </message>
    <message>
        <source>After %1 steps this does not hold: “%2” There is no shorter story, as a search through %3 worlds has shown.</source>
        <translation>第 %1 步之后，这一点不再成立：“%2”搜索了 %3 个局面，没有比这更短的故事。</translation>
    </message>
    <message>
        <source>Cancelled after %1 worlds; nothing had been found until then. Choose the question again to search anew.</source>
        <translation>搜索了 %1 个局面后取消，到那时什么也没有找到。再次选择这个问题可以重新搜索。</translation>
    </message>
    <message>
        <source>Nothing went wrong in the %1 worlds that were searched, and there are more. This search does not answer the question.</source>
        <translation>搜索过的 %1 个局面里没有出错，但还有更多的局面。这次搜索没有回答这个问题。</translation>
    </message>
    <message>
        <source>Nothing went wrong in any of the %1 worlds that there are. This search does not answer the question.</source>
        <translation>全部 %1 个局面里都没有出错。这次搜索没有回答这个问题。</translation>
    </message>
    <message>
        <source>It breaks with the rule as well: %1 worlds searched, and a story of %2 steps found. So this is not what the rule is for.</source>
        <translation>有了这条规则也会出错：搜索了 %1 个局面，找到一个 %2 步的故事。所以这条规则不是为此而设的。</translation>
    </message>
    <message>
        <source>Cancelled after %1 worlds; none had been found until then. Choose the question again to search anew.</source>
        <translation>有这条规则时，搜索了 %1 个局面后取消，到那时没有找到出错的局面。再次选择这个问题可以重新搜索。</translation>
    </message>
    <message>
        <source>With the rule: %1 worlds searched, none found.</source>
        <translation>有这条规则时：搜索了 %1 个局面，没有一个出错。</translation>
    </message>
    <message>
        <source>These are all the worlds (situations of both sides and the wire) that can be reached within the bounds of the search: a proof by exhaustion.</source>
        <translation>在搜索范围之内，能够到达的局面全在其中：这是穷举证明。</translation>
    </message>
    <message>
        <source>There are more worlds than were searched, so this is no proof.</source>
        <translation>还有没有搜索到的局面，所以这不是证明。</translation>
    </message>
    <message>
        <source>With the rule: %1 worlds, depth %2 …</source>
        <translation>有这条规则时：%1 个局面，深度 %2…</translation>
    </message>
    <message>
        <source>Without the rule: %1 worlds, depth %2 …</source>
        <translation>没有这条规则时：%1 个局面，深度 %2…</translation>
    </message>
    <message>
        <source>The bounds: the client %1; the server %2; segments arrive %3.</source>
        <translation>搜索范围：客户端%1；服务器%2；报文段%3。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;%2</translation>
    </message>
</context>
<context>
    <name>synfin::app::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Diagram…</source>
        <translation>状态图(&amp;D)…</translation>
    </message>
    <message>
        <source>Sequence &amp;chart…</source>
        <translation>时序图(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Both side by side…</source>
        <translation>两图并排(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;First step</source>
        <translation>第一步(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last step</source>
        <translation>最后一步(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fit both pictures</source>
        <translation>两图适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Present full screen</source>
        <translation>全屏演示(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;reset arrows</source>
        <translation>显示复位箭头(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Animate steps</source>
        <translation>以动画显示步骤(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About SynFin</source>
        <translation>关于 SynFin(&amp;A)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print (black and white)</source>
        <translation>打印（黑白）</translation>
    </message>
    <message>
        <source>RFC 9293 (SYN-RECEIVED)</source>
        <translation>RFC 9293（SYN-RECEIVED）</translation>
    </message>
    <message>
        <source>Textbooks (SYN_RCVD)</source>
        <translation>教科书（SYN_RCVD）</translation>
    </message>
    <message>
        <source>Linux (SYN_RECV, ESTAB)</source>
        <translation>Linux（SYN_RECV、ESTAB）</translation>
    </message>
    <message>
        <source>Windows (SYN_RECEIVED)</source>
        <translation>Windows（SYN_RECEIVED）</translation>
    </message>
    <message>
        <source>As on the wire</source>
        <translation>实际数值</translation>
    </message>
    <message>
        <source>Relative (first is 0)</source>
        <translation>相对数值（从 0 开始）</translation>
    </message>
    <message>
        <source>Symbolic (x, y)</source>
        <translation>符号（x、y）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Names of states</source>
        <translation>状态名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;equence numbers</source>
        <translation>序号(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Font &amp;size</source>
        <translation>字体大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Leave a rule of TCP out, and see what goes wrong</source>
        <translation>去掉 TCP 的一条规则，看看会出什么错</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>行为配置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;New: play freely</source>
        <translation>新建：自由操作(&amp;N)</translation>
    </message>
    <message>
        <source>What can &amp;happen now</source>
        <translation>此刻可能发生什么(&amp;H)</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>发生什么？</translation>
    </message>
    <message>
        <source>Choose what happens next, and see what TCP does</source>
        <translation>选择接下来发生什么，看 TCP 如何应对</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>What each endpoint knows, and what ss and netstat would print</source>
        <translation>每个端点知道什么，以及 ss 和 netstat 会显示什么</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Folder of my scenarios</source>
        <translation>我的场景文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the scenario as text</source>
        <translation>以文本复制场景(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste a scenario</source>
        <translation>粘贴场景(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unsaved sessions</source>
        <translation>未保存的会话(&amp;U)</translation>
    </message>
    <message>
        <source>What you have &amp;seen</source>
        <translation>见过的转换(&amp;S)</translation>
    </message>
    <message>
        <source>Bring bac&amp;k what was removed last</source>
        <translation>恢复最近移除的内容(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Time goes on by itself</source>
        <translation>时间自行推进(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Settings of this run…</source>
        <translation>本次运行的设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Inject a segment…</source>
        <translation>插入一个报文段(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Compare branches…</source>
        <translation>比较分支(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>synfin::app::ArrowPlay</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Possible now, click to make it happen: %1</source>
        <translation>现在可能发生，点击即发生：%1</translation>
    </message>
    <message>
        <source>%1; or %2</source>
        <translation>%1；或者 %2</translation>
    </message>
</context>
<context>
    <name>synfin::app::CompareWindow</name>
    <message>
        <source>As it began</source>
        <translation>最初的经过</translation>
    </message>
    <message>
        <source>Two branches compared</source>
        <translation>两个分支的比较</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The branch at the left</source>
        <translation>左边的分支</translation>
    </message>
    <message>
        <source>The branch at the right</source>
        <translation>右边的分支</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>After step %1, %2 s: client %3, server %4</source>
        <translation>第 %1 步之后，%2 秒：客户端 %3，服务器 %4</translation>
    </message>
    <message>
        <source>The same branch on both sides.</source>
        <translation>两边是同一个分支。</translation>
    </message>
    <message>
        <source>They differ from step %1 on. At the left: %2. At the right: %3.</source>
        <translation>两者从第 %1 步起不同。左边：%2。右边：%3。</translation>
    </message>
</context>
<context>
    <name>synfin::app::CoverageDock</name>
    <message>
        <source>Looking for a way there …</source>
        <translation>正在寻找走到那里的路……</translation>
    </message>
    <message>
        <source>No story in which this happens was found within the bounds of the search.</source>
        <translation>在搜索的范围内没有找到发生这件事的故事。</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>见过的转换</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部忘记</translation>
    </message>
    <message>
        <source>Forget which transitions you have seen, in all sessions?</source>
        <translation>要忘记在所有会话中见过哪些转换吗？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
</context>
<context>
    <name>synfin::app::Documents</name>
    <message>
        <source>Something in this scenario does not hold</source>
        <translation>场景中有不成立之处</translation>
    </message>
    <message>
        <source>This scenario cannot be read</source>
        <translation>无法读取此场景</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>This session cannot be kept</source>
        <translation>无法保留本次会话</translation>
    </message>
    <message>
        <source>This session cannot be taken back</source>
        <translation>无法取回此会话</translation>
    </message>
    <message>
        <source>another window of SynFin has it</source>
        <translation>另一个 SynFin 窗口正在使用它</translation>
    </message>
</context>
<context>
    <name>synfin::app::EndpointsDock</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>synfin::app::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.toml);;All files (*)</source>
        <translation>场景文件 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>About SynFin</source>
        <translation>关于 SynFin</translation>
    </message>
    <message>
        <source>SynFin %1 shows how a TCP connection lives, from SYN to FIN. Its engine follows RFC 9293.</source>
        <translation>SynFin %1 展示一条 TCP 连接从 SYN 到 FIN 的一生，其引擎遵循 RFC 9293。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>场景的步骤</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未导出任何内容</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>This cannot happen</source>
        <translation>这不可能发生</translation>
    </message>
    <message>
        <source>What can happen now</source>
        <translation>此刻可能发生什么</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Folder of my scenarios</source>
        <translation>我的场景文件夹</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>没有可粘贴的内容</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>%1 was changed on disk.</source>
        <translation>%1 已在磁盘上被更改。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除这些记录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is a session that was not saved: %1, %2.</source>
        <translation>有一个未保存的会话：%1，%2。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>%1[*] — SynFin</source>
        <translation>%1[*] — SynFin</translation>
    </message>
    <message>
        <source>The session was discarded.</source>
        <translation>会话已丢弃。</translation>
    </message>
    <message>
        <source>Have it back</source>
        <translation>恢复它</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>synfin::app::WhyDock</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>synfin::app::WirePlay</name>
    <message>
        <source>to the next thing on a picture, and so to the segments that are on their way</source>
        <translation>到图上的下一项，也就能到在途中的报文段</translation>
    </message>
    <message>
        <source>a segment on its way: it arrives</source>
        <translation>在途中的报文段：到达</translation>
    </message>
    <message>
        <source>a segment on its way: it is lost</source>
        <translation>在途中的报文段：丢失</translation>
    </message>
    <message>
        <source>a segment on its way: it is duplicated</source>
        <translation>在途中的报文段：被复制</translation>
    </message>
    <message>
        <source>a segment on its way: it is held back for %1</source>
        <translation>在途中的报文段：被扣住 %1</translation>
    </message>
    <message>
        <source>a segment on its way: all of this, and how long to hold it back</source>
        <translation>在途中的报文段：以上各项，以及扣住多久</translation>
    </message>
    <message>
        <source>MSL (%1)</source>
        <translation>MSL（%1）</translation>
    </message>
    <message>
        <source>2 MSL (%1)</source>
        <translation>2 MSL（%1）</translation>
    </message>
    <message>
        <source>Until after the next one</source>
        <translation>直到下一个之后</translation>
    </message>
    <message>
        <source>nothing comes after it</source>
        <translation>它后面没有别的报文段</translation>
    </message>
    <message>
        <source>%1 to the %2</source>
        <translation>发往%2的 %1</translation>
    </message>
    <message>
        <source>Deliver &amp;now</source>
        <translation>现在到达(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lose</source>
        <translation>丢失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hold back for</source>
        <translation>扣住(&amp;H)</translation>
    </message>
</context>
<context>
    <name>synfin::views::BranchBar</name>
    <message>
        <source>Name of the branch</source>
        <translation>分支的名称</translation>
    </message>
    <message>
        <source>What this branch shows (empty: what it does differently):</source>
        <translation>这个分支展示什么（留空则以不同之处命名）：</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
</context>
<context>
    <name>synfin::views::ChartView</name>
    <message>
        <source>Sequence chart</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Step %1 of %2. Client: %3. Server: %4.</source>
        <translation>第 %1 步，共 %2 步。客户端：%3。服务器：%4。</translation>
    </message>
    <message>
        <source>The first difference</source>
        <translation>第一处不同</translation>
    </message>
</context>
<context>
    <name>synfin::views::CoveragePanel</name>
    <message>
        <source>● here</source>
        <translation>● 此处</translation>
    </message>
    <message>
        <source>◐ before</source>
        <translation>◐ 以前</translation>
    </message>
    <message>
        <source>○ never</source>
        <translation>○ 从未</translation>
    </message>
    <message>
        <source>Seen: %1 of %2 transitions, %3 of the %4 in the figure.</source>
        <translation>见过 %2 个转换中的 %1 个，图中 %4 个里的 %3 个。</translation>
    </message>
    <message>
        <source>You have seen the whole figure.</source>
        <translation>图中的转换你都见过了。</translation>
    </message>
    <message>
        <source>You have never seen %1: here is how</source>
        <translation>你从未见过 %1：可以这样走</translation>
    </message>
    <message>
        <source>Never walked: %1 – here is how</source>
        <translation>从未走过 %1：可以这样走</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>Transitions, by the state that they leave</source>
        <translation>各个转换，按离开的状态分组</translation>
    </message>
    <message>
        <source>Click one, or press Enter on it, to see how it is walked.</source>
        <translation>点击一项，或在其上按回车键，看看怎样走到它。</translation>
    </message>
    <message>
        <source>Show it on the diagram</source>
        <translation>在图上显示</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>全部忘记……</translation>
    </message>
    <message>
        <source>How much has been seen</source>
        <translation>见过多少</translation>
    </message>
</context>
<context>
    <name>synfin::views::DiagramView</name>
    <message>
        <source>State transition diagram</source>
        <translation>状态转换图</translation>
    </message>
</context>
<context>
    <name>synfin::views::EndpointsPanel</name>
    <message>
        <source>A closed endpoint is not listed. Linux counts SYN and FIN too: Send-Q 1 in SYN-SENT is the SYN, Recv-Q 1 in CLOSE-WAIT the FIN until the end was read.</source>
        <translation>CLOSED 的端点不会列出。Linux 把 SYN 和 FIN 也计算在内：SYN-SENT 中 Send-Q 为 1 是那个 SYN；CLOSE-WAIT 中 Recv-Q 为 1 是那个 FIN，读到结尾后才消失。</translation>
    </message>
    <message>
        <source>A closed endpoint is not listed.</source>
        <translation>CLOSED 的端点不会列出。</translation>
    </message>
    <message>
        <source>Variables of both endpoints</source>
        <translation>两个端点的变量</translation>
    </message>
    <message>
        <source>Sequence spaces</source>
        <translation>序号空间</translation>
    </message>
    <message>
        <source>Whose tool</source>
        <translation>哪个系统的工具</translation>
    </message>
    <message>
        <source>What the tool prints</source>
        <translation>工具显示的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what the tool prints</source>
        <translation>复制工具显示的内容</translation>
    </message>
</context>
<context>
    <name>synfin::views::OffersPanel</name>
    <message>
        <source>Also what cannot happen</source>
        <translation>也显示不可能发生的</translation>
    </message>
    <message>
        <source>What can happen now at the %1</source>
        <translation>%1此刻可能发生什么</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>它会做什么</translation>
    </message>
    <message>
        <source>Point at something to see what it would do; click it to make it happen.</source>
        <translation>指向一项可以看到它会做什么；单击就让它发生。</translation>
    </message>
    <message>
        <source>Inject…</source>
        <translation>插入…</translation>
    </message>
    <message>
        <source>A segment out of nowhere, with numbers of your choice</source>
        <translation>来历不明的报文段，序号由你决定</translation>
    </message>
</context>
<context>
    <name>synfin::views::Palette</name>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有叫这个名字的。</translation>
    </message>
    <message>
        <source>Type what shall happen, a scenario, a setting, a state, the number of a step</source>
        <translation>输入要发生的事件、场景、设置、状态或步骤号</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What is meant</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>synfin::views::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>synfin::views::WireHand</name>
    <message>
        <source>Let go here: nothing happens. To its receiver: it arrives; down: it is held back; out: it is lost.</source>
        <translation>在这里松手：什么也不发生。拖到接收方：到达；向下：被扣住；拖到外面：丢失。</translation>
    </message>
    <message>
        <source>Let go here: %1</source>
        <translation>在这里松手：%1</translation>
    </message>
</context>
</TS>
