import type { Locale } from "@/lib/i18n/locales";

type Wording = Record<Locale, string>;

/** What the skill map has to hold, written down once more and not read from the product. */
export const categories: { name: Wording; groups: { name: Wording; skills: Wording[] }[] }[] = [
  {
    name: { en: "Foundations", "zh-CN": "基础技能" },
    groups: [
      {
        name: { en: "Programming", "zh-CN": "编程能力" },
        skills: [
          { en: "Python ecosystem", "zh-CN": "Python 生态系统" },
          { en: "software-engineering best practice", "zh-CN": "软件工程最佳实践" },
          { en: "code optimisation and performance tuning", "zh-CN": "代码优化与性能调优" },
          { en: "version control (Git)", "zh-CN": "版本控制 (Git)" },
        ],
      },
      {
        name: { en: "Mathematics", "zh-CN": "数学基础" },
        skills: [
          { en: "linear algebra", "zh-CN": "线性代数" },
          { en: "probability and statistics", "zh-CN": "概率与统计" },
          { en: "calculus", "zh-CN": "微积分" },
          { en: "optimisation theory", "zh-CN": "优化理论" },
        ],
      },
      {
        name: { en: "Machine-learning basics", "zh-CN": "机器学习基础" },
        skills: [
          { en: "supervised learning", "zh-CN": "监督学习" },
          { en: "unsupervised learning", "zh-CN": "无监督学习" },
          { en: "reinforcement learning", "zh-CN": "强化学习" },
          { en: "model evaluation and validation", "zh-CN": "模型评估与验证" },
        ],
      },
      {
        name: { en: "Deep-learning basics", "zh-CN": "深度学习基础" },
        skills: [
          { en: "network architectures", "zh-CN": "神经网络架构" },
          { en: "backpropagation", "zh-CN": "反向传播" },
          { en: "optimisers", "zh-CN": "优化器" },
          { en: "regularisation", "zh-CN": "正则化" },
        ],
      },
    ],
  },
  {
    name: { en: "Specialities", "zh-CN": "专业技能" },
    groups: [
      {
        name: { en: "LLM engineering", "zh-CN": "大语言模型工程" },
        skills: [
          { en: "prompt engineering", "zh-CN": "提示工程" },
          { en: "fine-tuning", "zh-CN": "微调" },
          { en: "in-context learning", "zh-CN": "上下文学习" },
          { en: "alignment", "zh-CN": "对齐" },
        ],
      },
      {
        name: { en: "Computer vision", "zh-CN": "计算机视觉" },
        skills: [
          { en: "image classification and segmentation", "zh-CN": "图像分类与分割" },
          { en: "object detection", "zh-CN": "目标检测" },
          { en: "video analysis", "zh-CN": "视频分析" },
          { en: "multimodal fusion", "zh-CN": "多模态融合" },
        ],
      },
      {
        name: { en: "Natural-language processing", "zh-CN": "自然语言处理" },
        skills: [
          { en: "text analysis and processing", "zh-CN": "文本分析与处理" },
          { en: "semantic understanding", "zh-CN": "语义理解" },
          { en: "information extraction", "zh-CN": "信息抽取" },
          { en: "machine translation", "zh-CN": "机器翻译" },
        ],
      },
      {
        name: { en: "MLOps and deployment", "zh-CN": "MLOps 与部署" },
        skills: [
          { en: "model versioning", "zh-CN": "模型版本控制" },
          { en: "CI/CD", "zh-CN": "持续集成/持续部署" },
          { en: "A/B testing", "zh-CN": "A/B 测试" },
          { en: "monitoring and maintenance", "zh-CN": "监控与维护" },
        ],
      },
    ],
  },
  {
    name: { en: "Tools and frameworks", "zh-CN": "工具与框架" },
    groups: [
      {
        name: { en: "Deep-learning frameworks", "zh-CN": "深度学习框架" },
        skills: [
          { en: "PyTorch", "zh-CN": "PyTorch" },
          { en: "TensorFlow/Keras", "zh-CN": "TensorFlow/Keras" },
          { en: "JAX", "zh-CN": "JAX" },
          { en: "Hugging Face Transformers", "zh-CN": "Hugging Face Transformers" },
        ],
      },
      {
        name: { en: "MLOps tools", "zh-CN": "MLOps 工具" },
        skills: [
          { en: "MLflow", "zh-CN": "MLflow" },
          { en: "Kubeflow", "zh-CN": "Kubeflow" },
          { en: "Weights & Biases", "zh-CN": "Weights & Biases" },
          { en: "DVC", "zh-CN": "DVC" },
        ],
      },
      {
        name: { en: "Cloud platforms", "zh-CN": "云平台" },
        skills: [
          { en: "AWS SageMaker", "zh-CN": "AWS SageMaker" },
          { en: "Google Vertex AI", "zh-CN": "Google Vertex AI" },
          { en: "Azure ML", "zh-CN": "Azure ML" },
          { en: "self-built GPU cluster", "zh-CN": "自建 GPU 集群" },
        ],
      },
      {
        name: { en: "Data processing", "zh-CN": "数据处理" },
        skills: [
          { en: "Pandas", "zh-CN": "Pandas" },
          { en: "NumPy", "zh-CN": "NumPy" },
          { en: "Apache Spark", "zh-CN": "Apache Spark" },
          { en: "Dask", "zh-CN": "Dask" },
        ],
      },
    ],
  },
  {
    name: { en: "Soft skills", "zh-CN": "软技能" },
    groups: [
      {
        name: { en: "Communication", "zh-CN": "沟通能力" },
        skills: [
          { en: "technical writing", "zh-CN": "技术文档编写" },
          { en: "cross-team collaboration", "zh-CN": "跨团队协作" },
          { en: "explaining the complex simply", "zh-CN": "复杂概念简化表达" },
        ],
      },
      {
        name: { en: "Problem solving", "zh-CN": "问题解决" },
        skills: [
          { en: "systems thinking", "zh-CN": "系统性思考" },
          { en: "experiment design", "zh-CN": "实验设计" },
          { en: "debugging and fault-finding", "zh-CN": "调试与故障排除" },
        ],
      },
      {
        name: { en: "Project management", "zh-CN": "项目管理" },
        skills: [
          { en: "requirements analysis", "zh-CN": "需求分析" },
          { en: "prioritisation", "zh-CN": "任务优先级排序" },
          { en: "time management", "zh-CN": "时间管理" },
        ],
      },
      {
        name: { en: "Continuous learning", "zh-CN": "持续学习" },
        skills: [
          { en: "reading research papers", "zh-CN": "研究论文阅读" },
          { en: "technical communities", "zh-CN": "技术社区参与" },
          { en: "self-assessment and reflection", "zh-CN": "自我评估与反思" },
        ],
      },
    ],
  },
];
